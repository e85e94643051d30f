package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.ResponseCode;
import org.junit.jupiter.api.Test;

/** What is sent to a broker for a consumer group, and what is made of what the broker holds. */
class GroupWriteTest {
    private static final BrokerRef BROKER = new BrokerRef("c", "broker-a", 0, new NodeAddress("10.0.0.1", 10911));
    private static final GroupSettings SETTINGS = new GroupSettings(
            "GID_a", true, false, true, true, 3, 5, "", 20, false, 0, 1, Map.of("priority.factor", "7"));

    private static GroupWrite write(Map<String, String> wanted) {
        return new GroupWrite(BROKER, "GID_a", Map.of(), wanted);
    }

    private static Map<String, String> wanted(Map<String, String> other) {
        var values = new HashMap<>(Map.of(
                GroupWrite.EXISTS, "true",
                GroupWrite.READ, "true",
                GroupWrite.BROADCAST, "true",
                GroupWrite.ORDERLY, "false",
                GroupWrite.RETRY_QUEUES, "1",
                GroupWrite.RETRY_TIMES, "16",
                GroupWrite.RETRY_POLICY, ""));
        values.putAll(other);
        return values;
    }

    /** What a target understands of a broker that answers with this table of groups. */
    private static Map<String, String> held(GroupTarget target, String table) throws NodeFailure {
        var response = RemotingCommand.createResponseCommand(ResponseCode.SUCCESS, null);
        response.setBody(("{\"dataVersion\":{\"counter\":1},\"subscriptionGroupTable\":" + table + "}").getBytes());
        return read(target.question(), response);
    }

    private static JSONObject sent(GroupTarget target, Map<String, String> held) {
        RemotingCommand request = target.update(List.of(), held);
        assertThat(request.getCode()).isEqualTo(RequestCode.UPDATE_AND_CREATE_SUBSCRIPTIONGROUP);
        return JSON.parseObject(request.getBody());
    }

    @Test
    void aGroupIsWantedAsAWholeOrNotAtAll() {
        for (Map<String, String> wrong : List.of(
                Map.<String, String>of(),
                Map.of(GroupWrite.EXISTS, "true"),
                Map.of(GroupWrite.EXISTS, "false", GroupWrite.READ, "true"),
                wanted(Map.of("noSuchKey", "1")))) {
            assertThatIllegalArgumentException().isThrownBy(() -> write(wrong));
        }
        assertThat(write(Map.of(GroupWrite.EXISTS, "false")).removal()).isTrue();
        assertThat(write(wanted(Map.of())).removal()).isFalse();
    }

    @Test
    void whatABrokerHoldsCanBeWrittenAsItIs() {
        assertThat(write(GroupWrite.values(SETTINGS)).wanted())
                .containsEntry(GroupWrite.ATTRIBUTES, "priority.factor=7")
                .containsEntry(GroupWrite.CONSUME_TIMEOUT, "20")
                .hasSize(13);
    }

    @Test
    void whatNobodyAsksForIsSentAsItWasAndAttributesAreLeftToTheBroker() throws NodeFailure {
        var target = new GroupTarget(write(wanted(Map.of(GroupWrite.RETRY_TIMES, "9"))));
        Map<String, String> held = held(target, """
                {"GID_a":{"groupName":"GID_a","consumeEnable":false,"retryMaxTimes":3,"groupSysFlag":4,"brokerId":2,
                "consumeTimeoutMinute":30,"attributes":{"priority.factor":"7"},"ofALaterVersion":{"x":1},
                "subscriptionDataSet":[{"topic":"t","expression":"*"}]}}""");

        assertThat(held).containsEntry(GroupWrite.READ, "false").containsEntry(GroupWrite.RETRY_TIMES, "3");
        assertThat(sent(target, held))
                .containsEntry("consumeEnable", true)
                .containsEntry("retryMaxTimes", 9)
                .containsEntry("groupSysFlag", 4)
                .containsEntry("brokerId", 2)
                .containsEntry("consumeTimeoutMinute", 30)
                .containsEntry("ofALaterVersion", JSONObject.of("x", 1))
                .containsEntry("attributes", new JSONObject())
                .containsKey("subscriptionDataSet");
    }

    @Test
    void aGroupThatComesBackHasTheAttributesThatItHad() throws NodeFailure {
        var target = new GroupTarget(write(GroupWrite.values(SETTINGS)));
        Map<String, String> held = held(target, "{\"GID_b\":{\"groupName\":\"GID_b\"}}");

        assertThat(held).isEqualTo(Map.of(GroupWrite.EXISTS, "false"));
        assertThat(sent(target, held))
                .containsEntry("groupName", "GID_a")
                .containsEntry("attributes", JSONObject.of("+priority.factor", "7"))
                .containsEntry("notifyConsumerIdsChangedEnable", false)
                .containsEntry("consumeMessageOrderly", true);
    }

    @Test
    void attributesAreSetAndTakenAwayOneByOne() {
        Map<String, String> from = Attributes.of("a=1,b=2,c=x=y");

        assertThat(from).isEqualTo(Map.of("a", "1", "b", "2", "c", "x=y"));
        assertThat(Attributes.text(from)).isEqualTo("a=1,b=2,c=x=y");
        assertThat(Attributes.steps(from, Map.of("a", "1", "b", "3", "d", "4")))
                .isEqualTo(Map.of("+b", "3", "+d", "4", "-c", ""));
    }

    @Test
    void aRemovalTakesTheOffsetsWithIt() {
        RemotingCommand request = new GroupTarget(write(Map.of(GroupWrite.EXISTS, "false")))
                .update(List.of(GroupWrite.EXISTS), Map.of(GroupWrite.EXISTS, "true"));
        request.makeCustomHeaderToNet();

        assertThat(request.getCode()).isEqualTo(RequestCode.DELETE_SUBSCRIPTIONGROUP);
        assertThat(request.getExtFields()).containsEntry("groupName", "GID_a").containsEntry("cleanOffset", "true");
    }

    private static <T> Map<String, String> read(HeldQuestion<T> question, RemotingCommand response) throws NodeFailure {
        return question.part().apply(question.rpc().read(response));
    }
}
