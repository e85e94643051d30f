package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mqconsole.admin.ConfigChange.Status;
import io.netty.channel.ChannelHandlerContext;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told of a write when the node fails at one of its steps. */
@Timeout(30)
class ConfigWritesTest {
    /** For what is not about time: a busy machine shall not fail it. */
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));

    private static final Duration DEADLINE = Duration.ofMillis(1800);
    private static final CallOptions HASTY = CallOptions.within(DEADLINE);

    private static final int QUESTION = ScriptedConfig.QUESTION;
    private static final int WRITE = ScriptedConfig.WRITE;

    private final ClusterAdmin admin =
            ClusterAdmin.connect(new RegionEndpoint(List.of(new NodeAddress("127.0.0.1", 1)), null, false));

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void aNodeThatTakesTheValueIsAskedWrittenAndAskedAgain() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1"))) {
            var outcome = write(node, PATIENT, Map.of("a", "2"));

            assertThat(outcome.node()).isEqualTo(node.address().toString());
            assertThat(outcome.changes()).containsExactly(new ConfigChange("a", "1", "2", "2", Status.APPLIED));
            assertThat(outcome.applied()).isTrue();
            assertThat(outcome.sent()).isTrue();
            assertThat(outcome.error()).isEmpty();
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(QUESTION, 2L, WRITE, 1L));
        }
    }

    @Test
    void whatIsThereAlreadyIsNotWritten() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1"))) {
            var outcome = write(node, PATIENT, Map.of("a", "1"));

            assertThat(outcome.changes()).containsExactly(new ConfigChange("a", "1", "1", "1", Status.APPLIED));
            assertThat(outcome.sent()).isFalse();
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(QUESTION, 1L));
        }
    }

    @Test
    void onlyWhatDiffersIsSent() {
        var seen = new CompletableFuture<Map<String, String>>();
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1", "b", "2") {
            @Override
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) throws Exception {
                seen.complete(values);
                return super.write(connection, values);
            }
        })) {
            assertThat(write(node, PATIENT, Map.of("a", "1", "b", "3")).applied())
                    .isTrue();
            assertThat(seen.join()).isEqualTo(Map.of("b", "3"));
        }
    }

    @Test
    void aNodeThatAnswersSuccessAndKeepsItsValueIgnoredIt() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) {
                return RemotingCommand.createResponseCommand(0, null);
            }
        })) {
            var outcome = write(node, PATIENT, Map.of("a", "2", "unknown", "3"));

            assertThat(outcome.changes())
                    .containsExactlyInAnyOrder(
                            new ConfigChange("a", "1", "2", "1", Status.IGNORED),
                            new ConfigChange("unknown", null, "3", null, Status.IGNORED));
            assertThat(outcome.error()).isEmpty();
            assertThat(outcome.applied()).isFalse();
        }
    }

    @Test
    void aNodeThatAnswersSuccessAndHoldsAThirdValueCoercedIt() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) throws Exception {
                return super.write(connection, Map.of("a", "3"));
            }
        })) {
            assertThat(write(node, PATIENT, Map.of("a", "2")).changes())
                    .containsExactly(new ConfigChange("a", "1", "2", "3", Status.COERCED));
        }
    }

    @Test
    void aRefusalIsToldWithTheNodesWordsAndStillProven() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) {
                return RemotingCommand.createResponseCommand(16, "Can not update config in black list.");
            }
        })) {
            var outcome = write(node, PATIENT, Map.of("a", "2"));

            assertThat(outcome.changes()).containsExactly(new ConfigChange("a", "1", "2", "1", Status.REJECTED));
            assertThat(outcome.sent()).isTrue();
            assertThat(outcome.error())
                    .contains(new AdminError(
                            AdminError.Kind.INVALID, 16, "Can not update config in black list.", outcome.node()));
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(QUESTION, 2L, WRITE, 1L));
        }
    }

    @Test
    void aUserWithoutTheRightIsDenied() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) {
                return RemotingCommand.createResponseCommand(16, "User:x has no permission to access Cluster:mq");
            }
        })) {
            assertThat(write(node, PATIENT, Map.of("a", "2")).error())
                    .hasValueSatisfying(error -> assertThat(error.kind()).isEqualTo(AdminError.Kind.DENIED));
        }
    }

    @Test
    void aRefusedNodeThatTookTheValueAllTheSameIsAppliedAndTheRefusalIsKept() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) {
                take(values);
                return RemotingCommand.createResponseCommand(1, "could not tell the NameServers");
            }
        })) {
            var outcome = write(node, PATIENT, Map.of("a", "2"));

            assertThat(outcome.changes()).containsExactly(new ConfigChange("a", "1", "2", "2", Status.APPLIED));
            assertThat(outcome.error())
                    .hasValueSatisfying(error -> assertThat(error.remark()).contains("NameServers"));
        }
    }

    @Test
    void aNodeSilentAtTheWriteIsAskedAgainAndMayHoldTheValue() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            @Nullable
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) {
                take(values);
                return null;
            }
        })) {
            var outcome = write(node, HASTY, Map.of("a", "2"));

            assertThat(outcome.changes()).containsExactly(new ConfigChange("a", "1", "2", "2", Status.APPLIED));
            assertThat(outcome.sent()).isTrue();
            assertThat(outcome.error())
                    .hasValueSatisfying(error -> assertThat(error.kind()).isEqualTo(AdminError.Kind.TIMEOUT));
            assertThat(outcome.took()).isLessThan(DEADLINE);
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(QUESTION, 2L, WRITE, 1L));
        }
    }

    @Test
    void aNodeSilentAtTheWriteThatHoldsTheOldValueIsUnreachableAndTheValueIsTold() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            @Nullable
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) {
                return null;
            }
        })) {
            var outcome = write(node, HASTY, Map.of("a", "2"));

            assertThat(outcome.changes()).containsExactly(new ConfigChange("a", "1", "2", "1", Status.UNREACHABLE));
            assertThat(outcome.sent()).isTrue();
            assertThat(outcome.error())
                    .hasValueSatisfying(error -> assertThat(error.kind()).isEqualTo(AdminError.Kind.TIMEOUT));
        }
    }

    @Test
    void aConnectionCutAfterTheWriteIsMadeAgainForTheProof() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            @Nullable
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) {
                take(values);
                connection.channel().close();
                return null;
            }
        })) {
            var outcome = write(node, PATIENT, Map.of("a", "2"));

            assertThat(outcome.changes()).containsExactly(new ConfigChange("a", "1", "2", "2", Status.APPLIED));
            assertThat(outcome.error()).hasValueSatisfying(error -> {
                assertThat(error.kind()).isEqualTo(AdminError.Kind.UNREACHABLE);
                assertThat(error.remark()).contains("closed");
            });
            assertThat(outcome.took()).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void aNodeSilentFromTheWriteOnLeavesItUnknownWhatItHolds() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            @Nullable
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) {
                return null;
            }

            @Override
            @Nullable
            RemotingCommand questionAfterWrite(ChannelHandlerContext connection) {
                return null;
            }
        })) {
            var outcome = write(node, HASTY, Map.of("a", "2"));

            assertThat(outcome.changes()).containsExactly(new ConfigChange("a", "1", "2", null, Status.UNREACHABLE));
            assertThat(outcome.sent()).isTrue();
            assertThat(outcome.error()).hasValueSatisfying(error -> {
                assertThat(error.kind()).isEqualTo(AdminError.Kind.TIMEOUT);
                assertThat(error.remark()).contains("not known");
            });
            assertThat(outcome.took()).isBetween(DEADLINE.minusMillis(50), DEADLINE.plusMillis(900));
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(QUESTION, 2L, WRITE, 1L));
        }
    }

    @Test
    void successWithoutAProofIsNoSuccess() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1", "b", "2") {
            @Override
            @Nullable
            RemotingCommand questionAfterWrite(ChannelHandlerContext connection) {
                connection.channel().close();
                return null;
            }
        })) {
            var outcome = write(node, PATIENT, Map.of("a", "2", "b", "2"));

            assertThat(outcome.changes())
                    .containsExactlyInAnyOrder(
                            new ConfigChange("a", "1", "2", null, Status.UNREACHABLE),
                            new ConfigChange("b", "2", "2", "2", Status.APPLIED));
            assertThat(outcome.error()).hasValueSatisfying(error -> {
                assertThat(error.kind()).isEqualTo(AdminError.Kind.UNREACHABLE);
                assertThat(error.remark()).contains("not known");
            });
        }
    }

    @Test
    void aRefusalThatCannotBeProvenIsStillARefusal() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) {
                return RemotingCommand.createResponseCommand(2, "the queue is full");
            }

            @Override
            @Nullable
            RemotingCommand questionAfterWrite(ChannelHandlerContext connection) {
                connection.channel().close();
                return null;
            }
        })) {
            var outcome = write(node, PATIENT, Map.of("a", "2"));

            assertThat(outcome.changes()).containsExactly(new ConfigChange("a", "1", "2", null, Status.REJECTED));
            assertThat(outcome.error())
                    .hasValueSatisfying(error -> assertThat(error.kind()).isEqualTo(AdminError.Kind.BUSY));
        }
    }

    @Test
    void aNodeSilentAtTheFirstQuestionGetsNoWriteThenOrLater() throws Exception {
        var written = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            RemotingCommand question() throws Exception {
                answer.await();
                return super.question();
            }

            @Override
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) throws Exception {
                written.countDown();
                return super.write(connection, values);
            }
        })) {
            var outcome = write(node, HASTY, Map.of("a", "2"));
            answer.countDown();

            assertThat(outcome.changes()).containsExactly(new ConfigChange("a", null, "2", null, Status.UNREACHABLE));
            assertThat(outcome.sent()).isFalse();
            assertThat(outcome.error())
                    .hasValueSatisfying(error -> assertThat(error.kind()).isEqualTo(AdminError.Kind.TIMEOUT));
            assertThat(outcome.took()).isLessThan(DEADLINE.multipliedBy(2).dividedBy(3));
            assertThat(written.await(500, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void aWriteThatWasNotSentInItsShareOfTheTimeIsNeverSent() throws Exception {
        var occupied = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            RemotingCommand question() throws Exception {
                asked.countDown();
                occupied.await();
                return super.question();
            }
        })) {
            var oneAtATime = new CallOptions(DEADLINE.multipliedBy(2), 1);
            var outcome = concurrently(() -> write(node, oneAtATime, Map.of("a", "2")));
            asked.await();
            // A request that is never answered takes the only place, once the question has left it.
            var occupant = concurrently(() -> admin.nodes().runtimes(List.of(broker(node)), PATIENT));
            while (!admin.rpcs().byCode().containsKey(28)) {
                Thread.sleep(5);
            }
            occupied.countDown();

            assertThat(outcome.join().changes())
                    .containsExactly(new ConfigChange("a", "1", "2", "1", Status.UNREACHABLE));
            assertThat(outcome.join().sent()).isFalse();
            assertThat(outcome.join().error())
                    .hasValueSatisfying(error -> assertThat(error.remark()).contains("none was sent"));
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(QUESTION, 1L, 28, 1L));
            assertThat(occupant).isNotDone();
        }
    }

    @Test
    void anAddressWhereNobodyListensIsUnreachableAndNothingWasSent() throws Exception {
        NodeAddress gone;
        try (var socket = new ServerSocket(0)) {
            gone = new NodeAddress("127.0.0.1", socket.getLocalPort());
        }
        var write = new ConfigWrite(new BrokerRef("mq", "broker-a", 0, gone), Map.of(), Map.of("a", "2"));

        var outcome = admin.configs().writeBrokers(List.of(write), PATIENT).getFirst();

        assertThat(outcome.sent()).isFalse();
        assertThat(outcome.changes()).extracting(ConfigChange::status).containsExactly(Status.UNREACHABLE);
        assertThat(outcome.error())
                .hasValueSatisfying(error -> assertThat(error.remark()).contains("refused"));
    }

    @Test
    void anotherBrokerAtTheAddressIsAConflictAndGetsNothing() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1"))) {
            for (var meant : List.of(
                    new BrokerRef("mq", "broker-b", 0, node.address()),
                    new BrokerRef("other", "broker-a", 0, node.address()))) {
                var outcome = admin.configs()
                        .writeBrokers(List.of(new ConfigWrite(meant, Map.of(), Map.of("a", "2"))), PATIENT)
                        .getFirst();

                assertThat(outcome.changes()).containsExactly(new ConfigChange("a", null, "2", null, Status.CONFLICT));
                assertThat(outcome.sent()).isFalse();
                assertThat(outcome.error()).hasValueSatisfying(error -> {
                    assertThat(error.kind()).isEqualTo(AdminError.Kind.CONFLICT);
                    assertThat(error.remark()).contains("broker-a of cluster mq", meant.brokerName(), meant.cluster());
                });
            }
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(QUESTION, 2L));
        }
    }

    @Test
    void anotherBrokerAtTheAddressAfterTheWriteProvesNothing() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            RemotingCommand questionAfterWrite(ChannelHandlerContext connection) {
                return ScriptedNode.ok("brokerName=broker-b\nbrokerClusterName=mq\na=2\n");
            }
        })) {
            var outcome = write(node, PATIENT, Map.of("a", "2"));

            assertThat(outcome.changes()).containsExactly(new ConfigChange("a", "1", "2", null, Status.UNREACHABLE));
            assertThat(outcome.error())
                    .hasValueSatisfying(error -> assertThat(error.remark()).contains("not known", "broker-b"));
        }
    }

    @Test
    void aValueThatIsNotTheExpectedOneIsAConflictForEveryKeyThatIsNotThereYet() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1", "b", "2", "c", "3"))) {
            var outcome = write(
                    node,
                    PATIENT,
                    new ConfigWrite(broker(node), Map.of("a", "0", "b", "2"), Map.of("a", "9", "b", "9", "c", "3")));

            assertThat(outcome.changes())
                    .containsExactlyInAnyOrder(
                            new ConfigChange("a", "1", "9", "1", Status.CONFLICT),
                            new ConfigChange("b", "2", "9", "2", Status.CONFLICT),
                            new ConfigChange("c", "3", "3", "3", Status.APPLIED));
            assertThat(outcome.error()).hasValueSatisfying(error -> {
                assertThat(error.kind()).isEqualTo(AdminError.Kind.CONFLICT);
                assertThat(error.remark()).isEqualTo("a is '1', not '0' as expected");
            });
            assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(QUESTION, 1L));
        }
    }

    @Test
    void aKeyThatShouldBeAbsentOrIsGoneIsAConflictToo() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1"))) {
            var present = write(
                    node,
                    PATIENT,
                    new ConfigWrite(broker(node), Collections.singletonMap("a", null), Map.of("a", "2")));
            var absent = write(node, PATIENT, new ConfigWrite(broker(node), Map.of("b", "1"), Map.of("a", "2")));

            assertThat(present.error())
                    .hasValueSatisfying(
                            error -> assertThat(error.remark()).isEqualTo("a is '1', not absent as expected"));
            assertThat(absent.error())
                    .hasValueSatisfying(
                            error -> assertThat(error.remark()).isEqualTo("b is absent, not '1' as expected"));
            assertThat(absent.changes()).containsExactly(new ConfigChange("a", "1", "2", "1", Status.CONFLICT));
        }
    }

    @Test
    void anUnexpectedValueThatIsWhatIsWantedIsNoConflict() {
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "2"))) {
            var outcome = write(node, PATIENT, new ConfigWrite(broker(node), Map.of("a", "1"), Map.of("a", "2")));

            assertThat(outcome.applied()).isTrue();
            assertThat(outcome.sent()).isFalse();
            assertThat(outcome.error()).isEmpty();
        }
    }

    @Test
    void oneSlowNodeDelaysNoOtherBeyondTheDeadline() {
        try (var good = ScriptedNode.that(new ScriptedConfig("a", "1"));
                var silent = ScriptedNode.silent();
                var stuck = ScriptedNode.that(new ScriptedConfig("a", "1") {
                    @Override
                    @Nullable
                    RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) {
                        return null;
                    }
                })) {
            long started = System.nanoTime();
            var outcomes = admin.configs()
                    .writeBrokers(
                            List.of(wanting(silent), wanting(stuck), wanting(good)), CallOptions.within(DEADLINE));

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(DEADLINE.plusMillis(900));
            assertThat(outcomes)
                    .extracting(ConfigOutcome::node)
                    .containsExactly(
                            silent.address().toString(),
                            stuck.address().toString(),
                            good.address().toString());
            assertThat(outcomes.getLast().applied()).isTrue();
            assertThat(outcomes.getLast().took()).isLessThan(DEADLINE.dividedBy(2));
            assertThat(outcomes.get(0).sent()).isFalse();
            assertThat(outcomes.get(1).sent()).isTrue();
        }
    }

    @Test
    void closingTellsWhetherTheWriteWasSentAndLaterOnesAreRefused() throws Exception {
        var written = new CountDownLatch(1);
        try (var node = ScriptedNode.that(new ScriptedConfig("a", "1") {
            @Override
            @Nullable
            RemotingCommand write(ChannelHandlerContext connection, Map<String, String> values) {
                written.countDown();
                return null;
            }
        })) {
            var outcome = concurrently(() -> write(node, PATIENT, Map.of("a", "2")));
            written.await();
            admin.close();

            assertThat(outcome.get(5, TimeUnit.SECONDS).sent()).isTrue();
            assertThat(outcome.join().changes())
                    .containsExactly(new ConfigChange("a", "1", "2", null, Status.UNREACHABLE));
            assertThat(outcome.join().error())
                    .hasValueSatisfying(error -> assertThat(error.remark()).contains("not known", "closed"));
            assertThatIllegalStateException().isThrownBy(() -> write(node, PATIENT, Map.of("a", "2")));
        }
    }

    @Test
    void twoWritesToOneNodeInOneCallAreRefused() {
        var write = new ConfigWrite(
                new BrokerRef("mq", "broker-a", 0, new NodeAddress("127.0.0.1", 1)), Map.of(), Map.of("a", "2"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> admin.configs().writeBrokers(List.of(write, write), PATIENT))
                .withMessageContaining("127.0.0.1:1");
    }

    @Test
    void aNameServerOfAnotherRegionIsRefused() {
        var write = new NameServerWrite(new NodeAddress("127.0.0.1", 2), Map.of(), Map.of("a", "2"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> admin.configs().writeNameServers(List.of(write), PATIENT))
                .withMessageContaining("127.0.0.1:2");
    }

    @Test
    void noWriteIsNoOutcome() {
        assertThat(admin.configs().writeBrokers(List.of(), PATIENT)).isEmpty();
    }

    private static <T> CompletableFuture<T> concurrently(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, task -> Thread.ofVirtual().start(task));
    }

    private static ConfigWrite wanting(ScriptedNode node) {
        return new ConfigWrite(broker(node), Map.of(), Map.of("a", "2"));
    }

    private ConfigOutcome write(ScriptedNode node, CallOptions options, Map<String, String> wanted) {
        return write(node, options, new ConfigWrite(broker(node), Map.of(), wanted));
    }

    private ConfigOutcome write(ScriptedNode node, CallOptions options, ConfigWrite write) {
        assertThat(write.broker().address()).isEqualTo(node.address());
        return admin.configs().writeBrokers(List.of(write), options).getFirst();
    }

    private static BrokerRef broker(ScriptedNode node) {
        return new BrokerRef("mq", "broker-a", 0, node.address());
    }
}
