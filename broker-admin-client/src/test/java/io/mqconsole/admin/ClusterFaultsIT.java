package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyRemotingClient;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.header.namesrv.UnRegisterBrokerRequestHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a caller sees when real nodes die, hang or contradict each other. Each test leaves the cluster whole. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@Timeout(240)
class ClusterFaultsIT {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final CallOptions OPTIONS = CallOptions.within(DEADLINE);
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));
    private static final Duration SLACK = Duration.ofMillis(1500);

    private final EmbeddedCluster cluster;
    private ClusterAdmin admin;
    private List<BrokerRef> brokers;

    ClusterFaultsIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void connect() {
        admin = ClusterAdmin.connect(Regions.of(cluster));
        brokers = Answers.first(tables()).brokers();
        assertThat(brokers).hasSize(4);
        // Connections are there before the fault, as they are in a console that has been up for days.
        assertThat(admin.nodes().runtimes(brokers, PATIENT).complete()).isTrue();
    }

    @AfterEach
    void mend() {
        admin.close();
        cluster.recover();
        cluster.awaitReady(Duration.ofSeconds(90)).awaitInSync(Duration.ofSeconds(90));
    }

    @Test
    void aKilledBrokerIsUnreachableAtOnceAndTheOthersAnswer() {
        EmbeddedNode killed = cluster.nodes(NodeKind.BROKER).getFirst();
        killed.kill();

        var runtimes = admin.nodes().runtimes(brokers, OPTIONS);

        assertThat(runtimes.values()).hasSize(3);
        assertThat(runtimes.errors()).singleElement().satisfies(error -> {
            assertThat(error.kind()).isEqualTo(AdminError.Kind.UNREACHABLE);
            assertThat(error.node()).isEqualTo(killed.address());
        });
        assertThat(runtimes.of(killed.address()).orElseThrow().took()).isLessThan(Duration.ofMillis(900));

        killed.start();
        // Not its numbers: a broker has none before it has counted for a second.
        assertThat(admin.nodes().brokerConfigs(brokers, PATIENT).errors()).isEmpty();
    }

    @Test
    void aHungBrokerCostsOneDeadlineTheOthersAnswerAndItRecoversByItself() {
        EmbeddedNode hung = cluster.nodes(NodeKind.BROKER).getLast();
        hung.hang();

        for (int beat = 0; beat < 3; beat++) {
            long started = System.nanoTime();
            var configs = admin.nodes().brokerConfigs(brokers, OPTIONS);

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isBetween(DEADLINE, DEADLINE.plus(SLACK));
            assertThat(configs.values()).hasSize(3);
            assertThat(configs.errors()).singleElement().satisfies(error -> {
                assertThat(error.kind()).isEqualTo(AdminError.Kind.TIMEOUT);
                assertThat(error.node()).isEqualTo(hung.address());
            });
            for (EmbeddedNode node : cluster.nodes(NodeKind.BROKER)) {
                if (node != hung) {
                    assertThat(configs.of(node.address()).orElseThrow().took()).isLessThan(DEADLINE);
                }
            }
        }

        hung.resume();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> admin.nodes().brokerConfigs(brokers, OPTIONS).complete());
    }

    @Test
    void aKilledAndAHungBrokerAreMissingInNoReadOfTopicsAndGroups() {
        EmbeddedNode killed = cluster.nodes(NodeKind.BROKER).getFirst();
        EmbeddedNode hung = cluster.nodes(NodeKind.BROKER).getLast();
        killed.kill();
        hung.hang();
        var quick = CallOptions.within(Duration.ofSeconds(1));
        var topics = List.of("SELF_TEST_TOPIC", "TBW102");
        var groups = List.of("TOOLS_CONSUMER", "SELF_TEST_C_GROUP");

        for (var read : List.<Supplier<FanOut<?>>>of(
                () -> admin.topics().queues(brokers, topics, quick),
                () -> admin.topics().producers(brokers, quick),
                () -> admin.groups().configs(brokers, quick),
                () -> admin.groups().offsets(brokers, quick),
                () -> admin.groups().clients(brokers, groups, quick),
                () -> admin.groups().progress(brokers, groups.getFirst(), quick),
                () -> admin.groups().delays(brokers, groups.getFirst(), topics, quick))) {
            long started = System.nanoTime();
            FanOut<?> answers = read.get();

            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(quick.deadline().plus(SLACK));
            assertThat(answers.values()).hasSize(2);
            assertThat(answers.errors())
                    .extracting(AdminError::node, AdminError::kind)
                    .containsExactlyInAnyOrder(
                            tuple(killed.address(), AdminError.Kind.UNREACHABLE),
                            tuple(hung.address(), AdminError.Kind.TIMEOUT));
        }
    }

    @Test
    void aBlackHoleAmongTheBrokersCostsTheConnectTimeout() throws Exception {
        try (var hole = BlackHole.open()) {
            var withHole = new ArrayList<>(brokers);
            withHole.add(new BrokerRef("mq-demo", "broker-lost", 0, hole.address()));

            var runtimes = admin.nodes().runtimes(withHole, CallOptions.within(Duration.ofSeconds(5)));

            assertThat(runtimes.values()).hasSize(4);
            assertThat(runtimes.of(hole.address().toString()).orElseThrow().took())
                    .isBetween(Duration.ofMillis(900), Duration.ofMillis(2500));
            assertThat(runtimes.errors()).extracting(AdminError::kind).containsExactly(AdminError.Kind.UNREACHABLE);
        }
    }

    @Test
    void nameServersThatDisagreeGiveTwoTables() {
        NodeAddress forgetful = Regions.nameServers(cluster).getFirst();
        NodeAddress other = Regions.nameServers(cluster).getLast();
        BrokerRef forgotten =
                brokers.stream().filter(broker -> !broker.master()).findFirst().orElseThrow();

        // Again where its next registration, one in ten seconds, came between the two calls.
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            unregister(forgetful, forgotten);
            var tables = tables();

            assertThat(tables.byNode().get(forgetful.toString()).brokers())
                    .hasSize(3)
                    .doesNotContain(forgotten);
            assertThat(tables.byNode().get(other.toString()).brokers())
                    .hasSize(4)
                    .contains(forgotten);
        });

        // The broker registers again within its ten seconds.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> tables().values().stream()
                        .allMatch(table -> table.brokers().size() == 4));
    }

    @Test
    void oneNameServerDownIsNamedAndTheOtherAnswers() {
        EmbeddedNode down = cluster.node("ns-a");
        down.kill();

        var tables = tables();

        assertThat(tables.values())
                .singleElement()
                .satisfies(table -> assertThat(table.brokers()).hasSize(4));
        assertThat(tables.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.node()).isEqualTo(down.address()));
    }

    @Test
    void withBothNameServersDownEachIsNamedAndBrokersStillAnswer() {
        cluster.nodes(NodeKind.NAMESRV).forEach(EmbeddedNode::kill);

        assertThat(tables().errors()).hasSize(2).extracting(AdminError::kind).containsOnly(AdminError.Kind.UNREACHABLE);
        assertThat(admin.nodes().runtimes(brokers, OPTIONS).complete()).isTrue();
    }

    @Test
    void aHungNameServerAndAHungBrokerTogetherStillCostOneDeadlineEachCall() {
        cluster.node("ns-b").hang();
        cluster.nodes(NodeKind.BROKER).getFirst().hang();

        long started = System.nanoTime();
        var tables = tables();
        var runtimes = admin.nodes().runtimes(brokers, OPTIONS);

        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isLessThan(DEADLINE.multipliedBy(2).plus(SLACK));
        assertThat(tables.values()).hasSize(1);
        assertThat(runtimes.values()).hasSize(3);
    }

    private FanOut<ClusterTable> tables() {
        return admin.nodes().clusterTables(OPTIONS);
    }

    private static void unregister(NodeAddress nameServer, BrokerRef broker) {
        var header = new UnRegisterBrokerRequestHeader();
        header.setClusterName(broker.cluster());
        header.setBrokerName(broker.brokerName());
        header.setBrokerId(broker.brokerId());
        header.setBrokerAddr(broker.address().toString());
        var client = new NettyRemotingClient(new NettyClientConfig());
        client.start();
        try {
            var request = RemotingCommand.createRequestCommand(RequestCode.UNREGISTER_BROKER, header);
            assertThat(client.invokeSync(nameServer.toString(), request, 3000).getCode())
                    .isZero();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            client.shutdown();
        }
    }
}
