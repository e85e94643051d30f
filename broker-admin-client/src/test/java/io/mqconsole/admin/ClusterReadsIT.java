package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every read on a healthy cluster of two rooms, against what RocketMQ's own admin client says. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
class ClusterReadsIT {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));

    private static final String TOPIC = "admin-client-reads";

    private final EmbeddedCluster cluster;
    private ClusterAdmin admin;
    private DefaultMQAdminExt theirs;

    ClusterReadsIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void connect() throws Exception {
        admin = ClusterAdmin.connect(Regions.of(cluster));
        theirs = new DefaultMQAdminExt(5000);
        theirs.setNamesrvAddr(cluster.namesrvAddrs());
        theirs.start();
    }

    @AfterEach
    void disconnect() {
        admin.close();
        theirs.shutdown();
    }

    @Test
    void bothNameServersTellAllFourBrokersForOneRequestEach() throws Exception {
        var tables = admin.nodes().clusterTables(PATIENT);

        assertThat(tables.complete()).isTrue();
        assertThat(tables.byNode().keySet())
                .containsExactly(cluster.namesrvAddrs().split(";"));
        var groups = theirs.examineBrokerClusterInfo().getBrokerAddrTable();
        for (ClusterTable table : tables.values()) {
            assertThat(table.brokers()).hasSize(4).allSatisfy(broker -> {
                var group = groups.get(broker.brokerName());
                assertThat(broker.cluster()).isEqualTo(group.getCluster());
                assertThat(broker.address()).hasToString(group.getBrokerAddrs().get(broker.brokerId()));
            });
            assertThat(table.brokers()).filteredOn(BrokerRef::master).hasSize(2);
        }
        assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(106, 2L));
    }

    @Test
    void aRouteShowsQueuesPermissionAndAddressesOfEachGroup() throws Exception {
        for (String group : cluster.topology().brokerGroups()) {
            theirs.createAndUpdateTopicConfig(cluster.master(group).address(), new TopicConfig(TOPIC, 3, 5, 6));
        }

        var routes = admin.nodes().routes(TOPIC, PATIENT);

        assertThat(routes.complete()).isTrue();
        assertThat(routes.values()).hasSize(2).allSatisfy(route -> {
            assertThat(route.topic()).isEqualTo(TOPIC);
            assertThat(route.entries())
                    .extracting(TopicRoute.Entry::brokerName)
                    .containsExactly("broker-a", "broker-b");
            assertThat(route.entries()).allSatisfy(entry -> {
                assertThat(entry.cluster()).isEqualTo("mq-demo");
                assertThat(entry.readQueues()).isEqualTo(3);
                assertThat(entry.writeQueues()).isEqualTo(5);
                assertThat(entry.perm()).isEqualTo(6);
                assertThat(entry.addresses()).hasSize(2);
                assertThat(entry.addresses().get(0L))
                        .hasToString(cluster.master(entry.brokerName()).address());
            });
        });
        assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(105, 2L));
    }

    @Test
    void aTopicThatNobodyHasIsNotFoundOnEachNameServer() {
        var routes = admin.nodes().routes("no-such-topic", PATIENT);

        assertThat(routes.errors()).hasSize(2).allSatisfy(error -> {
            assertThat(error.kind()).isEqualTo(AdminError.Kind.NOT_FOUND);
            assertThat(error.code()).isEqualTo(17);
            assertThat(error.remark()).contains("no-such-topic");
        });
    }

    @Test
    void runtimeNumbersAreThoseOfTheBroker() throws Exception {
        var brokers = brokers();
        // Rates are unknown in a broker's first ten seconds.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin.nodes().runtimes(brokers, PATIENT).values().stream()
                        .allMatch(runtime -> runtime.putTps() != null));
        long before = admin.rpcs().total();

        var runtimes = admin.nodes().runtimes(brokers, PATIENT);

        assertThat(admin.rpcs().total() - before).isEqualTo(4);
        assertThat(runtimes.complete()).isTrue();
        assertThat(runtimes.results()).hasSize(4);
        for (var runtime : runtimes.byNode().entrySet()) {
            var table = theirs.fetchBrokerRuntimeStats(runtime.getKey()).getTable();
            assertThat(runtime.getValue().raw()).containsOnlyKeys(table.keySet());
            assertThat(runtime.getValue().version()).isEqualTo("V5_5_0");
            assertThat(runtime.getValue().bootedAt().toEpochMilli())
                    .isEqualTo(Long.parseLong(table.get("bootTimestamp")));
            assertThat(runtime.getValue().putTps()).isGreaterThanOrEqualTo(0);
            assertThat(runtime.getValue().getTps()).isGreaterThanOrEqualTo(0);
            assertThat(runtime.getValue().messagesPutTotal()).isGreaterThanOrEqualTo(0);
            assertThat(runtime.getValue().messagesPutToday()).isGreaterThanOrEqualTo(0);
            assertThat(runtime.getValue().diskUsedRatio()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void brokerConfigurationIsCompleteWithTheKeysThatAreNotRocketMqs() throws Exception {
        var configs = admin.nodes().brokerConfigs(brokers(), PATIENT);

        assertThat(configs.complete()).isTrue();
        for (EmbeddedNode node : cluster.nodes(NodeKind.BROKER)) {
            var config = configs.byNode().get(node.address());
            assertThat(config)
                    .containsEntry("room", node.room())
                    .containsEntry("hostname", node.hostname())
                    .containsEntry("brokerName", node.group())
                    .isEqualTo(asMap(theirs.getBrokerConfig(node.address())));
        }
        assertThat(admin.rpcs().byCode()).containsEntry(26, 4L);
    }

    @Test
    void nameServerConfigurationIsThatOfEachNameServer() throws Exception {
        var configs = admin.nodes().nameServerConfigs(PATIENT);

        assertThat(configs.complete()).isTrue();
        for (EmbeddedNode node : cluster.nodes(NodeKind.NAMESRV)) {
            var expected = theirs.getNameServerConfig(List.of(node.address())).get(node.address());
            assertThat(configs.byNode().get(node.address())).isEqualTo(asMap(expected));
        }
        assertThat(admin.rpcs().byCode()).isEqualTo(Map.of(319, 2L));
    }

    @Test
    void mastersAndSlavesTellTheirReplication() throws Exception {
        cluster.awaitInSync(Duration.ofSeconds(60));

        var statuses = admin.nodes().haStatuses(brokers(), PATIENT);

        assertThat(statuses.complete()).isTrue();
        for (BrokerRef broker : brokers()) {
            var status = statuses.byNode().get(broker.address().toString());
            var expected = theirs.getBrokerHAStatus(broker.address().toString());
            assertThat(status.master()).isEqualTo(broker.master()).isEqualTo(expected.isMaster());
            if (broker.master()) {
                assertThat(status.inSyncReplicas()).isEqualTo(1).isEqualTo(expected.getInSyncSlaveNums());
                assertThat(status.source()).isNull();
                assertThat(status.replicas()).singleElement().satisfies(replica -> {
                    assertThat(replica.inSync()).isTrue();
                    assertThat(replica.lagBytes()).isGreaterThanOrEqualTo(0);
                });
            } else {
                assertThat(status.inSyncReplicas()).isNull();
                assertThat(status.replicas()).isEmpty();
                assertThat(status.source().masterAddress())
                        .isEqualTo(expected.getHaClientRuntimeInfo().getMasterAddr());
            }
        }
        assertThat(admin.rpcs().byCode()).containsEntry(907, 4L);
    }

    @Test
    void controllersAreFoundThroughTheBrokersAndAgreeOnTheirLeader() throws Exception {
        var config = Answers.first(admin.nodes().brokerConfigs(brokers(), PATIENT));
        var addresses = Arrays.stream(config.get("controllerAddr").split(";"))
                .map(NodeAddress::parse)
                .toList();
        assertThat(addresses)
                .extracting(NodeAddress::toString)
                .containsExactlyInAnyOrderElementsOf(cluster.controllerAddrs());

        var controllers = admin.nodes().controllers(addresses, PATIENT);

        assertThat(controllers.complete()).isTrue();
        assertThat(controllers.values()).filteredOn(ControllerState::leader).hasSize(1);
        for (var controller : controllers.byNode().entrySet()) {
            var expected = theirs.getControllerMetaData(controller.getKey());
            var state = controller.getValue();
            assertThat(state.group()).isEqualTo(expected.getGroup());
            assertThat(state.leaderId()).isEqualTo(expected.getControllerLeaderId());
            assertThat(state.leaderAddress()).hasToString(expected.getControllerLeaderAddress());
            assertThat(state.peers()).containsExactlyInAnyOrderElementsOf(addresses);
        }
        assertThat(admin.rpcs().byCode()).containsEntry(1005, 3L);
    }

    @Test
    void theLeadingControllerTellsReplicaSetsAndTheOthersThatTheyDoNotLead() throws Exception {
        cluster.awaitInSync(Duration.ofSeconds(60));
        var addresses =
                cluster.controllerAddrs().stream().map(NodeAddress::parse).toList();
        NodeAddress leader = admin.nodes()
                .controllers(addresses, PATIENT)
                .values()
                .getFirst()
                .leaderAddress();

        var groups = cluster.topology().brokerGroups();
        var states = Answers.first(admin.nodes().syncStates(leader, groups, PATIENT));

        var expected = theirs.getInSyncStateData(leader.toString(), groups).getReplicasInfoTable();
        assertThat(states).extracting(SyncState::brokerName).containsExactly("broker-a", "broker-b");
        for (SyncState state : states) {
            var info = expected.get(state.brokerName());
            assertThat(state.masterBrokerId()).isEqualTo(info.getMasterBrokerId());
            assertThat(state.masterAddress())
                    .hasToString(info.getMasterAddress())
                    .hasToString(cluster.master(state.brokerName()).address());
            assertThat(state.masterEpoch()).isEqualTo(info.getMasterEpoch());
            assertThat(state.syncStateSetEpoch()).isEqualTo(info.getSyncStateSetEpoch());
            assertThat(state.inSync())
                    .hasSize(2)
                    .allSatisfy(member -> assertThat(member.alive()).isTrue());
            assertThat(state.notInSync()).isEmpty();
        }

        NodeAddress follower =
                addresses.stream().filter(a -> !a.equals(leader)).findFirst().orElseThrow();
        assertThat(admin.nodes().syncStates(follower, groups, PATIENT).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.kind()).isEqualTo(AdminError.Kind.CONFLICT);
                    assertThat(error.code()).isEqualTo(2007);
                });
        assertThat(admin.rpcs().byCode()).containsEntry(1006, 2L);
    }

    private List<BrokerRef> brokers() {
        return Answers.first(admin.nodes().clusterTables(PATIENT)).brokers();
    }

    private static Map<String, String> asMap(Properties properties) {
        var map = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        return map;
    }
}
