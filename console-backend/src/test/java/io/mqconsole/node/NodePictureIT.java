package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.config.Effect;
import io.mqconsole.config.Uptake;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.snapshot.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The list of nodes on a real two-room cluster, while its nodes are killed and hung. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
class NodePictureIT {
    /** What the issue promises: a node that is killed or hangs is marked within this. */
    private static final Duration MARKED = Duration.ofSeconds(10);

    private static final Duration RECOVERED = Duration.ofSeconds(90);

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
    }

    @Autowired
    NodeService nodes;

    @Autowired
    NodeInspection inspection;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    RegionConnections connections;

    private final EmbeddedCluster cluster;

    NodePictureIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void everyNodeIsThere() {
        cluster.awaitInSync(RECOVERED);
        eventually(RECOVERED, this::requireWhole);
    }

    @AfterEach
    void recover() {
        cluster.recover();
        cluster.awaitReady(RECOVERED).awaitInSync(RECOVERED);
    }

    private void requireWhole(Page<Node> page) {
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.failures()).isEmpty();
        assertThat(page.partial()).isFalse();
        assertThat(page.content()).allSatisfy(node -> {
            assertThat(node.freshness()).as(node.title()).isEqualTo(Freshness.OK);
            assertThat(node.labels().room()).as("room of " + node.title()).isIn("GZ00A", "GZ00B");
        });
        assertThat(page.content().stream().filter(node -> node.nodeType() == NodeType.NAMESRV))
                .hasSize(2)
                .extracting(Node::status)
                .containsOnly(NodeStatus.ONLINE);
        assertThat(page.content().stream().filter(node -> node.nodeType() == NodeType.BROKER))
                .hasSize(4)
                .extracting(Node::status)
                .containsExactlyInAnyOrder(NodeStatus.MASTER, NodeStatus.MASTER, NodeStatus.SLAVE, NodeStatus.SLAVE);
    }

    @Test
    void everyBrokerSaysWhereItIsAndWhatItMayDo() {
        Map<String, Node> byAddress = byAddress(list());

        for (EmbeddedNode expected : cluster.nodes(NodeKind.BROKER)) {
            Node node = byAddress.get(expected.address());
            assertThat(node.labels().room()).isEqualTo(expected.room());
            assertThat(node.labels().hostname()).isEqualTo(expected.hostname());
            assertThat(node.labels().dataCenter()).isNotBlank();
            assertThat(node.labels().env()).isEqualTo("STABLE");
            assertThat(node.broker()).isNotNull();
            assertThat(node.broker().brokerName()).isEqualTo(expected.group());
            assertThat(node.broker().perm()).isEqualTo(6);
            assertThat(node.broker().brokerVersion()).isEqualTo("V5_5_0");
            assertThat(node.broker().diskUsedRatio()).isBetween(0.0, 1.0);
            assertThat(node.broker().registeredWith()).hasSize(2);
        }
    }

    @Test
    void throughputIsKnownOnceTheBrokerSampledIt() {
        eventually(
                Duration.ofSeconds(40),
                page -> assertThat(page.content().stream().filter(node -> node.broker() != null))
                        .hasSize(4)
                        .allSatisfy(node -> assertThat(node.broker().putTps()).isNotNull()));
    }

    @Test
    void listingSortingAndFilteringAskNoNode() {
        long before = askedAboutNodes();
        Instant began = Instant.now();
        for (int i = 0; i < 500; i++) {
            list();
        }
        long asked = askedAboutNodes() - before;
        long beats = Duration.between(began, Instant.now()).toSeconds() / 5 + 1;

        // What is asked meanwhile is the collectors' own: 2 + 4 per beat, and 2 + 4 + 2 for the slow one.
        assertThat(asked).isLessThanOrEqualTo(beats * 6 + 8);
    }

    /** Requests for broker tables, configurations, runtime numbers and routes; topics and groups are read by others. */
    private long askedAboutNodes() {
        Map<Integer, Long> byCode = connections.of("default").rpcs().byCode();
        return IntStream.of(26, 28, 105, 106, 319)
                .mapToLong(code -> byCode.getOrDefault(code, 0L))
                .sum();
    }

    @Test
    void aKilledSlaveIsOfflineWithItsReasonAndTheOthersStayRight() {
        EmbeddedNode victim = slave("broker-a");
        victim.kill();

        eventually(MARKED, page -> {
            Node node = byAddress(page).get(victim.address());
            assertThat(node.status()).isEqualTo(NodeStatus.OFFLINE);
            assertThat(node.freshness()).isEqualTo(Freshness.FAILED);
            assertThat(node.failure().code()).isEqualTo("UNREACHABLE");
            assertThat(node.lastSeen()).isNotNull();
            assertThat(node.broker().putTps())
                    .as("numbers of a dead broker are unknown")
                    .isNull();
            assertThat(page.partial()).isTrue();
            assertThat(page.failures()).extracting(failure -> failure.node()).containsExactly(victim.address());
        });
        assertThat(list().content().stream().filter(node -> !node.address().equals(victim.address())))
                .hasSize(5)
                .allSatisfy(node -> assertThat(node.freshness()).isEqualTo(Freshness.OK));

        victim.start();
        eventually(RECOVERED, this::requireWhole);
    }

    @Test
    void aHungBrokerIsMarkedWhileListsStayQuick() {
        EmbeddedNode victim = slave("broker-b");
        victim.hang();

        eventually(MARKED, page -> {
            Node node = byAddress(page).get(victim.address());
            assertThat(node.freshness()).isEqualTo(Freshness.FAILED);
            assertThat(node.failure().code()).isEqualTo("TIMEOUT");
        });
        long began = System.nanoTime();
        list();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(300));

        victim.resume();
        eventually(RECOVERED, this::requireWhole);
    }

    @Test
    void aKilledMasterGoesOfflineAndItsSlaveIsShownAsMaster() {
        EmbeddedNode master = cluster.master("broker-a");
        EmbeddedNode slave = slave("broker-a");
        master.kill();

        eventually(Duration.ofSeconds(20), page -> {
            assertThat(byAddress(page).get(master.address()).status()).isEqualTo(NodeStatus.OFFLINE);
            assertThat(byAddress(page).get(slave.address()).status()).isEqualTo(NodeStatus.MASTER);
        });
    }

    @Test
    void withBothNameServersGoneTheLastGoodPictureStaysWithItsAge() {
        cluster.nodes(NodeKind.NAMESRV).forEach(EmbeddedNode::kill);

        eventually(MARKED, page -> {
            assertThat(page.content().stream().filter(node -> node.nodeType() == NodeType.NAMESRV))
                    .hasSize(2)
                    .extracting(Node::status)
                    .containsOnly(NodeStatus.OFFLINE);
            assertThat(page.content().stream().filter(node -> node.nodeType() == NodeType.BROKER))
                    .hasSize(4)
                    .allSatisfy(node -> {
                        assertThat(node.status()).isIn(NodeStatus.MASTER, NodeStatus.SLAVE);
                        assertThat(node.freshness()).isEqualTo(Freshness.OK);
                    });
        });
        Instant age = list().collectedAt();
        eventually(MARKED, page -> assertThat(Instant.now()).isAfter(age.plusSeconds(6)));
        assertThat(list().collectedAt()).isEqualTo(age);
        assertThat(list().partial()).isTrue();
    }

    @Test
    void theDetailOfABrokerIsReadLive() {
        EmbeddedNode master = cluster.master("broker-a");
        String id = byAddress(list()).get(master.address()).id();

        NodeRoutes routes = currentUser.asSystem(() -> inspection.routes(id));
        NodeConfig config = currentUser.asSystem(() -> inspection.config(id));
        NodeRuntime runtime = currentUser.asSystem(() -> inspection.runtime(id));
        NodeReplication replication = currentUser.asSystem(() -> inspection.replication(id));

        assertThat(routes.nameServers()).hasSize(2).allSatisfy(at -> {
            assertThat(at.listed()).isTrue();
            assertThat(at.brokerId()).isZero();
            assertThat(at.routePerm()).isNotNull();
            assertThat(at.routePerm() & 6).isEqualTo(6);
            assertThat(at.masterAddress()).isEqualTo(master.address());
        });
        assertThat(config.entries()).contains(new NodeConfig.Entry("room", master.room(), false, null));
        assertThat(config.entries())
                .filteredOn(entry -> entry.key().equals("fileReservedTime"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.differs()).isTrue();
                    assertThat(entry.known().effect()).isEqualTo(Effect.LIVE);
                    assertThat(entry.known().uptake()).isEqualTo(Uptake.APPLIED);
                });
        assertThat(config.entries())
                .as("keys that RocketMQ has and the catalogue does not")
                .filteredOn(entry -> entry.known() == null)
                .extracting(NodeConfig.Entry::key)
                .allMatch(key -> key.startsWith("mqconsole.")
                        || List.of("hostname", "room", "dataCenter", "cell", "city", "env", "nodeGroup", "rip", "vip")
                                .contains(key));
        assertThat(config.entries()).hasSizeGreaterThan(300);
        assertThat(runtime.raw()).containsKey("putTps");
        assertThat(runtime.bootedAt()).isBefore(Instant.now());
        assertThat(replication.failures()).isEmpty();
        assertThat(replication.ha().master()).isTrue();
        assertThat(replication.controllers())
                .extracting(NodeReplication.Controller::address)
                .containsExactlyInAnyOrderElementsOf(cluster.controllerAddrs());
        assertThat(replication.controllers())
                .filteredOn(NodeReplication.Controller::leader)
                .singleElement()
                .satisfies(leader -> assertThat(leader.leaderAddress()).hasToString(leader.address()));
        assertThat(replication.syncState().masterAddress()).hasToString(master.address());
        assertThat(replication.syncState().inSync()).hasSize(2);
    }

    private EmbeddedNode slave(String group) {
        String master = cluster.master(group).address();
        return cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> node.group().equals(group) && !node.address().equals(master))
                .findFirst()
                .orElseThrow();
    }

    private Page<Node> list() {
        return currentUser.asSystem(() -> nodes.list(NodeFilter.all(), PageQuery.first(100)));
    }

    private void eventually(Duration limit, Consumer<Page<Node>> expectation) {
        await().atMost(limit).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> expectation.accept(list()));
    }

    private static Map<String, Node> byAddress(Page<Node> page) {
        return page.content().stream().collect(Collectors.toMap(Node::address, Function.identity()));
    }
}
