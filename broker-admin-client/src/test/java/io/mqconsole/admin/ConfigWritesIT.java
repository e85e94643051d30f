package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.admin.ConfigChange.Status;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writes to real nodes, and what RocketMQ's own admin client sees of them. Each test leaves the cluster whole. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@Timeout(240)
class ConfigWritesIT {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));

    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final CallOptions OPTIONS = CallOptions.within(DEADLINE);
    private static final Duration SLACK = Duration.ofMillis(1500);

    private final EmbeddedCluster cluster;
    private ClusterAdmin admin;
    private List<BrokerRef> brokers;
    private BrokerRef master;
    private BrokerRef slave;

    ConfigWritesIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void connect() {
        admin = ClusterAdmin.connect(Regions.of(cluster));
        brokers = Answers.first(admin.nodes().clusterTables(PATIENT)).brokers();
        master = brokers.stream().filter(BrokerRef::master).findFirst().orElseThrow();
        slave = brokers.stream()
                .filter(broker -> !broker.master() && broker.brokerName().equals(master.brokerName()))
                .findFirst()
                .orElseThrow();
        assertThat(admin.nodes().runtimes(brokers, PATIENT).complete()).isTrue();
    }

    @AfterEach
    void mend() {
        admin.close();
        cluster.recover();
        cluster.awaitReady(Duration.ofSeconds(90)).awaitInSync(Duration.ofSeconds(90));
    }

    @Test
    void aValueIsAppliedOnMasterAndSlaveAtOnceAndSeenByRocketMqsOwnClient() throws Exception {
        long before = admin.rpcs().total();
        var outcomes = write(PATIENT, Map.of("flushIntervalCommitLog", "777"), master, slave);

        assertThat(outcomes)
                .extracting(ConfigOutcome::node)
                .containsExactly(master.address().toString(), slave.address().toString());
        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.changes())
                    .containsExactly(new ConfigChange("flushIntervalCommitLog", "500", "777", "777", Status.APPLIED));
            assertThat(outcome.sent()).isTrue();
            assertThat(outcome.error()).isEmpty();
        });
        assertThat(admin.rpcs().total() - before).isEqualTo(6);
        assertThat(asTheySee(master)).containsEntry("flushIntervalCommitLog", "777");
        assertThat(asTheySee(slave)).containsEntry("flushIntervalCommitLog", "777");

        assertThat(write(PATIENT, Map.of("flushIntervalCommitLog", "500"), master, slave))
                .allMatch(ConfigOutcome::applied);
    }

    @Test
    void whatABrokerAnswersSuccessToAndDoesNotTakeIsToldPerKey() {
        var outcome = write(
                        PATIENT,
                        Map.of(
                                "noSuchKey", "1",
                                "flushIntervalCommitLog", "abc",
                                "autoCreateTopicEnable", "maybe",
                                "fileReservedTime", "2"),
                        master)
                .getFirst();

        assertThat(outcome.changes())
                .containsExactlyInAnyOrder(
                        new ConfigChange("noSuchKey", null, "1", null, Status.IGNORED),
                        new ConfigChange("flushIntervalCommitLog", "500", "abc", "500", Status.IGNORED),
                        new ConfigChange("autoCreateTopicEnable", "true", "maybe", "false", Status.COERCED),
                        new ConfigChange("fileReservedTime", "1", "2", "2", Status.APPLIED));
        assertThat(outcome.error()).isEmpty();

        assertThat(write(PATIENT, Map.of("autoCreateTopicEnable", "true", "fileReservedTime", "1"), master))
                .allMatch(ConfigOutcome::applied);
    }

    @Test
    void aKeyOnTheBlackListRejectsTheWholeWrite() {
        var wanted = Map.of("brokerConfigPath", "elsewhere", "fileReservedTime", "2");

        var outcome = write(PATIENT, wanted, master).getFirst();

        assertThat(outcome.changes()).extracting(ConfigChange::status).containsOnly(Status.REJECTED);
        assertThat(outcome.changes())
                .allSatisfy(change -> assertThat(change.after()).isEqualTo(change.before()));
        assertThat(outcome.error()).hasValueSatisfying(error -> {
            assertThat(error.kind()).isEqualTo(AdminError.Kind.INVALID);
            assertThat(error.code()).isEqualTo(16);
            assertThat(error.remark()).contains("black list");
        });
    }

    @Test
    void everyCharacterOfAValueArrives() throws Exception {
        String strange = " #=广州 \\d+ é\t: ";

        assertThat(write(PATIENT, Map.of("room", strange), master)).allMatch(ConfigOutcome::applied);

        assertThat(admin.nodes()
                        .brokerConfigs(List.of(master), PATIENT)
                        .values()
                        .getFirst())
                .containsEntry("room", strange);
        String room = roomOf(master);
        assertThat(write(PATIENT, Map.of("room", room), master)).allMatch(ConfigOutcome::applied);
    }

    @Test
    void thePermissionOfAMasterIsSeenOnTheBrokerAndInTheRouteOfEachNameServer() throws Exception {
        String topic = "config-writes-permission";
        ask(cluster.namesrvAddrs(), theirs -> {
            theirs.createAndUpdateTopicConfig(master.address().toString(), new TopicConfig(topic, 2, 2, 6));
            return null;
        });

        for (String permission : List.of("4", "6")) {
            var outcome = write(PATIENT, Map.of("brokerPermission", permission), master)
                    .getFirst();

            assertThat(outcome.applied()).isTrue();
            assertThat(asTheySee(master)).containsEntry("brokerPermission", permission);
            for (NodeAddress nameServer : Regions.nameServers(cluster)) {
                // The broker answers when the NameServers have it, but a NameServer that was just started may be later.
                await().atMost(Duration.ofSeconds(15))
                        .untilAsserted(() -> assertThat(permissionInRoute(nameServer, topic))
                                .isEqualTo(Integer.parseInt(permission)));
            }
        }
    }

    @Test
    void thePermissionOfASlaveIsItsOwnAndNoRouteShowsIt() throws Exception {
        String topic = "config-writes-slave";
        ask(cluster.namesrvAddrs(), theirs -> {
            theirs.createAndUpdateTopicConfig(master.address().toString(), new TopicConfig(topic, 2, 2, 6));
            return null;
        });

        assertThat(write(PATIENT, Map.of("brokerPermission", "4"), slave)).allMatch(ConfigOutcome::applied);

        assertThat(asTheySee(slave)).containsEntry("brokerPermission", "4");
        assertThat(asTheySee(master)).containsEntry("brokerPermission", "6");
        for (NodeAddress nameServer : Regions.nameServers(cluster)) {
            assertThat(permissionInRoute(nameServer, topic)).isEqualTo(6);
        }
        assertThat(write(PATIENT, Map.of("brokerPermission", "6"), slave)).allMatch(ConfigOutcome::applied);
    }

    @Test
    void anotherValueThanExpectedAndAnotherBrokerThanMeantAreConflicts() {
        var unexpected = new ConfigWrite(master, Map.of("brokerPermission", "4"), Map.of("brokerPermission", "2"));
        var meant = new BrokerRef(slave.cluster(), "broker-z", 0, slave.address());
        var elsewhere = new ConfigWrite(meant, Map.of(), Map.of("brokerPermission", "2"));

        var outcomes = admin.configs().writeBrokers(List.of(unexpected, elsewhere), PATIENT);

        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.changes()).extracting(ConfigChange::status).containsExactly(Status.CONFLICT);
            assertThat(outcome.sent()).isFalse();
        });
        assertThat(outcomes.getFirst().error())
                .hasValueSatisfying(error -> assertThat(error.remark()).contains("brokerPermission is '6', not '4'"));
        assertThat(outcomes.getLast().error())
                .hasValueSatisfying(error -> assertThat(error.remark()).contains(slave.brokerName(), "broker-z"));
        assertThat(admin.rpcs().byCode()).doesNotContainKey(25);
    }

    @Test
    void nameServersTakeAndRefuseValuesAndOneThatIsGoneStopsNoOther() throws Exception {
        var nameServers = Regions.nameServers(cluster);

        var applied = writeNameServers(nameServers, Map.of("waitSecondsForService", "44", "noSuchKey", "1"));
        assertThat(applied)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.changes())
                        .containsExactlyInAnyOrder(
                                new ConfigChange("waitSecondsForService", "45", "44", "44", Status.APPLIED),
                                new ConfigChange("noSuchKey", null, "1", null, Status.IGNORED)));
        for (NodeAddress nameServer : nameServers) {
            assertThat(ask(cluster.namesrvAddrs(), theirs -> theirs.getNameServerConfig(List.of(nameServer.toString())))
                            .get(nameServer.toString()))
                    .containsEntry("waitSecondsForService", "44");
        }

        var refused = writeNameServers(nameServers, Map.of("kvConfigPath", "elsewhere", "waitSecondsForService", "43"));
        assertThat(refused).allSatisfy(outcome -> {
            assertThat(outcome.changes()).extracting(ConfigChange::status).containsOnly(Status.REJECTED);
            assertThat(outcome.changes())
                    .allSatisfy(change -> assertThat(change.after()).isEqualTo(change.before()));
            assertThat(outcome.error())
                    .hasValueSatisfying(error -> assertThat(error.kind()).isEqualTo(AdminError.Kind.INVALID));
        });

        EmbeddedNode gone = cluster.node("ns-a");
        gone.kill();
        var half = writeNameServers(nameServers, Map.of("waitSecondsForService", "45"));
        assertThat(half).allSatisfy(outcome -> {
            boolean dead = outcome.node().equals(gone.address());
            assertThat(outcome.applied()).isEqualTo(!dead);
            assertThat(outcome.sent()).isEqualTo(!dead);
        });
    }

    @Test
    void aHungBrokerIsUnreachableWithinTheDeadlineGetsNothingAndTheOthersAreApplied() {
        EmbeddedNode hung = cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> node.address().equals(slave.address().toString()))
                .findFirst()
                .orElseThrow();
        hung.hang();

        long started = System.nanoTime();
        var outcomes = write(OPTIONS, Map.of("fileReservedTime", "3"), brokers.toArray(BrokerRef[]::new));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(DEADLINE.plus(SLACK));
        assertThat(outcomes).hasSize(4).allSatisfy(outcome -> {
            if (outcome.node().equals(hung.address())) {
                assertThat(outcome.changes())
                        .containsExactly(new ConfigChange("fileReservedTime", null, "3", null, Status.UNREACHABLE));
                assertThat(outcome.sent()).isFalse();
            } else {
                assertThat(outcome.applied()).isTrue();
                assertThat(outcome.took()).isLessThan(DEADLINE);
            }
        });

        hung.resume();
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        admin.nodes().brokerConfigs(List.of(slave), OPTIONS).complete());
        assertThat(Answers.first(admin.nodes().brokerConfigs(List.of(slave), PATIENT)))
                .containsEntry("fileReservedTime", "1");
        assertThat(write(PATIENT, Map.of("fileReservedTime", "1"), brokers.toArray(BrokerRef[]::new)))
                .allMatch(ConfigOutcome::applied);
    }

    @Test
    void aPermissionIsProvenAlthoughTheBrokerWaitsForAHungNameServerBeforeItAnswers() {
        cluster.node("ns-b").hang();

        var outcome = write(OPTIONS, Map.of("brokerPermission", "4"), master).getFirst();

        assertThat(outcome.changes())
                .containsExactly(new ConfigChange("brokerPermission", "6", "4", "4", Status.APPLIED));
        assertThat(outcome.error())
                .hasValueSatisfying(error -> assertThat(error.kind()).isEqualTo(AdminError.Kind.TIMEOUT));
        assertThat(outcome.took()).isLessThan(DEADLINE.plus(SLACK));

        cluster.node("ns-b").resume();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> write(OPTIONS, Map.of("brokerPermission", "6"), master)
                        .getFirst()
                        .applied());
    }

    private List<ConfigOutcome> write(CallOptions options, Map<String, String> wanted, BrokerRef... targets) {
        var writes = List.of(targets).stream()
                .map(broker -> new ConfigWrite(broker, Map.of(), wanted))
                .toList();
        return admin.configs().writeBrokers(writes, options);
    }

    private List<ConfigOutcome> writeNameServers(List<NodeAddress> nameServers, Map<String, String> wanted) {
        var writes = nameServers.stream()
                .map(nameServer -> new NameServerWrite(nameServer, Map.of(), wanted))
                .toList();
        return admin.configs().writeNameServers(writes, PATIENT);
    }

    private String roomOf(BrokerRef broker) {
        return cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> node.address().equals(broker.address().toString()))
                .map(EmbeddedNode::room)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> asTheySee(BrokerRef broker) throws Exception {
        var config = ask(
                cluster.namesrvAddrs(),
                theirs -> theirs.getBrokerConfig(broker.address().toString()));
        var map = new HashMap<String, String>();
        config.stringPropertyNames().forEach(key -> map.put(key, config.getProperty(key)));
        return map;
    }

    private int permissionInRoute(NodeAddress nameServer, String topic) throws Exception {
        return ask(nameServer.toString(), theirs -> theirs.examineTopicRouteInfo(topic)).getQueueDatas().stream()
                .filter(queues -> queues.getBrokerName().equals(master.brokerName()))
                .findFirst()
                .orElseThrow()
                .getPerm();
    }

    private interface Question<T> {
        T ask(DefaultMQAdminExt theirs) throws Exception;
    }

    /** Asks with RocketMQ's own admin client, which knows only the given NameServers. */
    private static <T> T ask(String nameServers, Question<T> question) throws Exception {
        var theirs = new DefaultMQAdminExt(5000);
        theirs.setNamesrvAddr(nameServers);
        theirs.setInstanceName("asks-" + nameServers.replace(':', '-') + "-" + System.nanoTime());
        theirs.start();
        try {
            return question.ask(theirs);
        } finally {
            theirs.shutdown();
        }
    }
}
