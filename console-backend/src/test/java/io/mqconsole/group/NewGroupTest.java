package io.mqconsole.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.GroupWrite;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and values of groups, before a broker is asked. */
class NewGroupTest {
    private static final GroupRules NOTHING = new GroupRules(null, null, null, null, null, null);

    private static NewGroup group(String instanceId, String groupId, GroupRules rules) {
        return new NewGroup("default", "c", null, instanceId, groupId, rules, null);
    }

    private static List<String> problems(NewGroup group) {
        ConsoleException refused = catchThrowableOfType(ConsoleException.class, group::check);
        return refused == null
                ? List.of()
                : refused.fields().stream().map(FieldProblem::field).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GID_abc", "GID-abc", "GID_a-b_C9", "GID____"})
    void namesThatFit(String name) {
        assertThatCode(group(null, name, NOTHING)::check).doesNotThrowAnyException();
        assertThat(group("MQ_INST_1", name, NOTHING).name()).isEqualTo("MQ_INST_1%" + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GID_",
                "GID_ab",
                "gid_abc",
                "CID_abc",
                "orders",
                "GIDabcd",
                "GID_a c d",
                "GID_a%b",
                "GID_日本語",
                "GID_<script>",
                "GID_abc\n",
                " GID_abc"
            })
    void namesThatDoNot(String name) {
        assertThat(problems(group(null, name, NOTHING))).containsExactly("groupId");
    }

    @Test
    void aNameIsMeasuredAloneAndWithItsInstance() {
        String longest = "GID_" + "x".repeat(60);
        assertThat(problems(group(null, longest, NOTHING))).isEmpty();
        assertThat(problems(group(null, longest + "x", NOTHING))).containsExactly("groupId");
        assertThat(problems(group("i".repeat(55), longest, NOTHING))).isEmpty();
        assertThat(problems(group("i".repeat(56), longest, NOTHING))).containsExactly("groupId");
    }

    static Stream<Arguments> rulesThatDoNotFit() {
        return Stream.of(
                Arguments.of(new GroupRules(null, null, null, 0, null, null), "retryQueueNum"),
                Arguments.of(new GroupRules(null, null, null, 1025, null, null), "retryQueueNum"),
                Arguments.of(new GroupRules(null, null, null, null, -1, null), "retryMaxTimes"),
                Arguments.of(new GroupRules(null, null, null, null, 1001, null), "retryMaxTimes"),
                Arguments.of(policy(RetryPolicy.Type.USUAL, 1L, null, null, null), "retryPolicy"),
                Arguments.of(policy(RetryPolicy.Type.EXPONENTIAL, null, null, null, null), "retryPolicy"),
                Arguments.of(policy(RetryPolicy.Type.EXPONENTIAL, 2000L, 1000L, 2L, null), "retryPolicy"),
                Arguments.of(policy(RetryPolicy.Type.EXPONENTIAL, 0L, 1000L, 2L, null), "retryPolicy"),
                Arguments.of(policy(RetryPolicy.Type.EXPONENTIAL, 1000L, 259_200_001L, 2L, null), "retryPolicy"),
                // RocketMQ would overflow to a delay below zero.
                Arguments.of(policy(RetryPolicy.Type.EXPONENTIAL, 1000L, 60_000L, 4L, null), "retryPolicy"),
                Arguments.of(policy(RetryPolicy.Type.EXPONENTIAL, 1000L, 60_000L, 2L, List.of(1L)), "retryPolicy"),
                Arguments.of(policy(RetryPolicy.Type.STEPS, null, null, null, null), "retryPolicy"),
                Arguments.of(policy(RetryPolicy.Type.STEPS, null, null, null, List.of()), "retryPolicy"),
                Arguments.of(policy(RetryPolicy.Type.STEPS, null, null, null, List.of(0L)), "retryPolicy"));
    }

    private static GroupRules policy(RetryPolicy.Type type, Long initial, Long max, Long multiplier, List<Long> steps) {
        return new GroupRules(null, null, null, null, null, new RetryPolicy(type, initial, max, multiplier, steps));
    }

    @ParameterizedTest
    @MethodSource("rulesThatDoNotFit")
    void aRuleThatDoesNotFitIsNamed(GroupRules rules, String field) {
        assertThat(problems(group(null, "GID_abc", rules))).containsExactly(field);
    }

    @Test
    void aRetryPolicyIsReadAsItIsToldOrNotAtAll() {
        for (RetryPolicy policy : List.of(
                RetryPolicy.USUAL,
                new RetryPolicy(RetryPolicy.Type.EXPONENTIAL, 1L, 2L, 3L, null),
                new RetryPolicy(RetryPolicy.Type.STEPS, null, null, null, List.of(1L, 2L, 30_000L)))) {
            assertThat(RetryPolicy.of(policy.text())).isEqualTo(policy);
        }
        assertThat(RetryPolicy.of("{\"type\":\"NEW_KIND\"}")).isNull();
        assertThat(RetryPolicy.of("{\"customizedRetryPolicy\":{\"next\":[0]},\"type\":\"CUSTOMIZED\"}"))
                .isNull();
        assertThat(RetryPolicy.of("{\"more\":1,\"customizedRetryPolicy\":{\"next\":[5]},\"type\":\"CUSTOMIZED\"}"))
                .isNull();
        assertThat(RetryPolicy.of("no json")).isNull();
    }

    @Test
    void whatIsNotAskedForStaysAsItIs() {
        var held = GroupWrite.values(
                new GroupSettings("GID_abc", false, false, true, true, 3, 5, "", 20, true, 0, 1, Map.of()));

        Map<String, String> wanted = new GroupRules(
                        true, null, null, null, 7, new RetryPolicy(RetryPolicy.Type.EXPONENTIAL, 1L, 2L, 3L, null))
                .over(held);

        assertThat(wanted)
                .isEqualTo(
                        Map.of(
                                GroupWrite.EXISTS, "true",
                                GroupWrite.READ, "true",
                                GroupWrite.BROADCAST, "false",
                                GroupWrite.ORDERLY, "true",
                                GroupWrite.RETRY_QUEUES, "3",
                                GroupWrite.RETRY_TIMES, "7",
                                GroupWrite.RETRY_POLICY,
                                        "{\"exponentialRetryPolicy\":{\"initial\":1,\"max\":2,\"multiplier\":3},\"type\":\"EXPONENTIAL\"}"));
        assertThat(NOTHING.over(held)).isEqualTo(only(held, wanted));
        assertThat(NOTHING.isEmpty()).isTrue();
        assertThat(GroupRules.USUAL.isEmpty()).isFalse();
    }

    @Test
    void aChangeComparesWhatItWantsAndARemovalKeepsAllThereIs() {
        var settings = new GroupSettings("GID_abc", true, true, true, false, 1, 16, "", 20, true, 0, 1, Map.of());
        Map<String, String> wanted = GroupRules.USUAL.over(Map.of());

        assertThat(GroupValues.of(settings, wanted)).isEqualTo(wanted);
        assertThat(GroupValues.of(null, wanted)).isEqualTo(GroupValues.ABSENT);
        assertThat(GroupValues.of(settings, GroupValues.ABSENT))
                .isEqualTo(GroupWrite.values(settings))
                .containsEntry("consumeTimeoutMinutes", "20");
    }

    private static Map<String, String> only(Map<String, String> values, Map<String, String> keys) {
        var some = new HashMap<>(values);
        some.keySet().retainAll(keys.keySet());
        return some;
    }
}
