package io.mqconsole.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.EmbeddedNode;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.NodeKind;
import io.mqconsole.embedded.PlainConsumer;
import io.mqconsole.embedded.Seed;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import io.mqconsole.region.RegionConnections;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Topics and groups over REST on a real two-room cluster with plain clients, beside what RocketMQ's own tool says. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@BackendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HoldingsApiIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int MESSAGES = 40;

    /** After the others: clients take a while to find their way back to every broker. */
    private static final int FAULTS_LAST = Order.DEFAULT + 1;

    private static final int DOOMED = 6;
    private static final String INSTANCE = "MQ_INST_9";

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get()::namesrvAddrs);
    }

    @LocalServerPort
    int port;

    @Autowired
    RegionConnections connections;

    private final EmbeddedCluster cluster;
    private final MqAdmin witness;
    private final List<PlainConsumer> consumers = new ArrayList<>();
    private RestClient rest;

    HoldingsApiIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.witness = MqAdmin.of(cluster);
    }

    @BeforeAll
    void topicsMessagesAndConsumers() {
        Seed.of(cluster)
                .topic("orders", "NORMAL", 4)
                .topic(INSTANCE + "%pays", "FIFO", 2)
                .topic("later", "DELAY", 2)
                .topic("deals", "TRANSACTION", 2)
                .topic("doomed", "NORMAL", 2)
                .topic("only_a", "NORMAL", 2, "broker-a")
                .topic("narrow", "NORMAL", 2, 4)
                .group("GID_narrow")
                .retryTopic("GID_narrow")
                .messages("orders", MESSAGES)
                .messages(INSTANCE + "%pays", 8)
                .messages("doomed", DOOMED)
                .messages("later", 6)
                .messages("deals", 6)
                .messages("narrow", 16)
                .consumed("GID_narrow", "narrow", 1)
                .run();
        consumers.add(
                PlainConsumer.of(cluster, "GID_stuck", "orders", "*").never().start());
        consumers.add(PlainConsumer.of(cluster, "GID_fine", "orders", "*").start());
        consumers.add(
                PlainConsumer.of(cluster, "GID_fail", "doomed", "*").failing(1).start());
        consumers.add(PlainConsumer.of(cluster, "GID_pay", "pays", "*")
                .namespace(INSTANCE)
                .start());
        consumers.add(PlainConsumer.of(cluster, "GID_mixed", "orders", "*")
                .named("takes-orders")
                .start());
        consumers.add(PlainConsumer.of(cluster, "GID_mixed", "only_a", "*")
                .named("takes-a")
                .start());
    }

    @AfterAll
    void stopConsumers() {
        consumers.forEach(PlainConsumer::close);
        cluster.recover();
        cluster.awaitReady(LONG).awaitInSync(LONG);
    }

    @BeforeEach
    void signIn() {
        rest = RestClient.anonymous(port).admin();
    }

    @Test
    void aTopicIsListedWithItsTypeQueuesAndMessages() {
        eventually("topics?topic=orders&exact.region=default", topics -> {
            JsonNode orders = only(topics);
            assertThat(orders.path("topic").asString()).isEqualTo("orders");
            assertThat(orders.path("messageType").asString()).isEqualTo("NORMAL");
            assertThat(orders.path("perm").asInt()).isEqualTo(6);
            assertThat(orders.path("readQueueNum").asInt()).isEqualTo(4);
            assertThat(orders.path("brokers").size()).isEqualTo(2);
            assertThat(orders.path("messages").asLong(-1)).isEqualTo(MESSAGES);
            assertThat(orders.path("tps").asDouble(-1)).isZero();
            assertThat(orders.path("drift").isEmpty()).isTrue();
            assertThat(orders.path("firstSeen").asString("")).isNotEmpty();
        });
        JsonNode pays = only(get("topics?instanceId=" + INSTANCE));
        assertThat(pays.path("topic").asString()).isEqualTo("pays");
        assertThat(pays.path("name").asString()).isEqualTo(INSTANCE + "%pays");
        assertThat(pays.path("messageType").asString()).isEqualTo("PARTITION_ORDERED");
        assertThat(only(get("topics?messageType=DELAY")).path("topic").asString())
                .isEqualTo("later");
        assertThat(only(get("topics?messageType=TRANSACTION")).path("topic").asString())
                .isEqualTo("deals");
    }

    @Test
    void whatAGroupGaveUpOnIsCountedAndStandsInItsDeadLetterTopic() {
        eventually("groups?exact.groupId=GID_fail", groups -> {
            JsonNode fail = only(groups);
            assertThat(fail.path("deadLetters").asLong(-1))
                    .as("at least once each")
                    .isGreaterThanOrEqualTo(DOOMED);
            assertThat(fail.path("backlog").asLong(-1)).as(fail.toString()).isZero();
            assertThat(fail.path("topics").toString()).isEqualTo("[\"doomed\"]");
        });
        JsonNode letters = only(get("topics?kind=DLQ&topic=GID_fail"));
        assertThat(letters.path("messages").asLong(-1)).isGreaterThanOrEqualTo(DOOMED);
        assertThat(letters.path("drift").isEmpty()).isTrue();
        assertThat(live("groups", "GID_fail", "status").path("topics").toString())
                .as("as RocketMQ's tool counts")
                .contains("%RETRY%GID_fail", "doomed");
    }

    @Test
    void whatRocketMqMadeForItselfIsHiddenUntilAskedFor() {
        eventually(
                "topics?pageSize=500",
                topics -> assertThat(names(topics))
                        .contains("orders")
                        .doesNotContain("TBW102", "broker-a", "%RETRY%GID_fine"));
        assertThat(names(get("topics?kind=SYSTEM&pageSize=500"))).contains("TBW102", "broker-a");
        assertThat(names(get("topics?kind=RETRY&pageSize=500"))).contains("%RETRY%GID_fine");
        assertThat(names(get("groups?kind=SYSTEM&pageSize=500"))).contains("TOOLS_CONSUMER");
        assertThat(names(get("groups?pageSize=500"))).doesNotContain("TOOLS_CONSUMER");
    }

    @Test
    void aTopicOnOneBrokerIsDriftAndAGroupThatConsumesItThereIsNot() {
        eventually("topics?topic=only_a", topics -> {
            JsonNode drift = only(topics).path("drift").path(0);
            assertThat(drift.path("property").isNull()).isTrue();
            assertThat(drift.path("values").path("broker-b").isNull()).isTrue();
            assertThat(drift.path("values").path("broker-a").isNull()).isFalse();
        });
    }

    @Test
    void queuesAreThoseThatRocketMqsToolPrints() {
        JsonNode queues = live("topics", "orders", "queues");

        assertThat(queues.path("queues"))
                .allSatisfy(queue -> assertThat(queue.path("perm").asInt()).isEqualTo(6));
        assertThat(stored(queues))
                .containsExactlyInAnyOrderElementsOf(witness.topicStatus("orders", cluster.namesrvAddrs()));
        JsonNode routes = live("topics", "orders", "routes");
        assertThat(routes.path("nameServers").size()).isEqualTo(2);
        routes.path("nameServers")
                .forEach(nameServer ->
                        assertThat(nameServer.path("entries").size()).isEqualTo(2));
        JsonNode config = live("topics", "orders", "config");
        assertThat(config.path("brokers").size()).as("slaves included").isEqualTo(4);
        config.path("brokers")
                .forEach(broker -> assertThat(
                                broker.path("properties").path("writeQueueNum").asString(""))
                        .as(broker.toString())
                        .isEqualTo("4"));
    }

    @Test
    void topicsOfEveryTypeHaveTheQueuesAndRoutesThatRocketMqsToolPrints() {
        for (String topic : List.of(
                "kind=NORMAL&exact.topic=pays",
                "kind=NORMAL&exact.topic=later",
                "kind=NORMAL&exact.topic=deals",
                "kind=NORMAL&exact.topic=only_a",
                "kind=RETRY&exact.topic=" + encoded("%RETRY%GID_stuck"),
                "kind=DLQ&exact.topic=" + encoded("%DLQ%GID_fail"))) {
            eventually("topics?" + topic, page -> only(page));
            JsonNode row = only(get("topics?" + topic));
            String name = row.path("name").asString();
            String path = "/api/v1/topics/" + row.path("id").asString();
            await(name)
                    .atMost(LONG)
                    .untilAsserted(() -> assertThat(stored(answer(path + "/queues")))
                            .isNotEmpty()
                            .containsExactlyInAnyOrderElementsOf(witness.topicStatus(name, cluster.namesrvAddrs())));
            await(name)
                    .atMost(LONG)
                    .untilAsserted(() -> assertThat(answer(path + "/routes").path("nameServers"))
                            .hasSize(2)
                            .allSatisfy(at -> assertThat(routed(at))
                                    .isNotEmpty()
                                    .containsExactlyInAnyOrderElementsOf(
                                            witness.routes(at.path("nameServer").asString(), name))));
        }
    }

    private static List<MqAdmin.Stored> stored(JsonNode queues) {
        assertThat(queues.path("failures").isEmpty()).as(queues.toString()).isTrue();
        return StreamSupport.stream(queues.path("queues").spliterator(), false)
                .map(queue -> new MqAdmin.Stored(
                        queue.path("brokerName").asString(),
                        queue.path("queueId").asInt(),
                        queue.path("minOffset").asLong(),
                        queue.path("maxOffset").asLong()))
                .toList();
    }

    private static List<MqAdmin.Routed> routed(JsonNode nameServer) {
        return StreamSupport.stream(nameServer.path("entries").spliterator(), false)
                .map(entry -> new MqAdmin.Routed(
                        entry.path("brokerName").asString(),
                        entry.path("perm").asInt(),
                        entry.path("readQueueNum").asInt(),
                        entry.path("writeQueueNum").asInt()))
                .toList();
    }

    @Test
    void theTopicsAndGroupsAreThoseThatRocketMqsToolLists() {
        String all = "pageSize=500&kind=NORMAL,RETRY,DLQ,SYSTEM";
        eventually(
                "topics?" + all,
                topics -> assertThat(ours(names(topics)))
                        .contains("orders", INSTANCE + "%pays", "%RETRY%GID_fine", "%DLQ%GID_fail")
                        .isEqualTo(ours(witness.topics(cluster.node("ns-a").address())))
                        .isEqualTo(ours(witness.topics(cluster.node("ns-b").address()))));
        eventually("groups?pageSize=500", groups -> {
            var told = StreamSupport.stream(groups.path("content").spliterator(), false)
                    .map(row -> new MqAdmin.Online(
                            row.path("name").asString(),
                            row.path("clients").asInt(),
                            row.path("messageModel").asString(""),
                            row.path("backlogAtLeast").asLong()))
                    .toList();
            assertThat(witness.onlineGroups(cluster.namesrvAddrs()).stream()
                            .filter(group -> group.group().matches("GID_stuck|GID_fine|.*%GID_pay")))
                    .hasSize(3)
                    .isSubsetOf(told);
        });
    }

    /** Without what other tests leave on the NameServers. */
    private static Set<String> ours(Collection<String> topics) {
        return topics.stream()
                .filter(name -> name.matches("orders|later|deals|doomed|only_a|.*%pays|%RETRY%.*GID_(stuck|fine|pay)"
                        + "|%DLQ%GID_fail|TBW102|broker-[ab]"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theClientsAndTheConfigurationOfAGroupAreThoseThatRocketMqsToolPrints() {
        for (String group : List.of("GID_fine", "GID_pay")) {
            eventually("groups?exact.groupId=" + group, groups -> only(groups));
            String name =
                    only(get("groups?exact.groupId=" + group)).path("name").asString();
            await(group)
                    .atMost(LONG)
                    .untilAsserted(() -> assertThat(StreamSupport.stream(
                                            live("groups", group, "clients")
                                                    .path("clients")
                                                    .spliterator(),
                                            false)
                                    .map(client -> new MqAdmin.Client(
                                            client.path("clientId").asString(),
                                            client.path("language").asString(),
                                            client.path("version").asString())))
                            .isNotEmpty()
                            .containsExactlyInAnyOrderElementsOf(witness.clients(name, cluster.namesrvAddrs())));
            assertThat(live("groups", group, "clients")
                            .path("clients")
                            .path(0)
                            .path("own")
                            .path("messageModel")
                            .asString())
                    .isEqualTo("CLUSTERING");
            var held = witness.groupConfig(name, cluster.namesrvAddrs());
            assertThat(held).containsOnlyKeys("broker-a", "broker-b");
            live("groups", group, "config").path("brokers").forEach(broker -> {
                var told = held.get(broker.path("brokerName").asString());
                JsonNode ours = broker.path("properties");
                assertThat(ours.path("retryMaxTimes").asString()).isEqualTo(told.get("retryMaxTimes"));
                assertThat(ours.path("retryQueueNum").asString()).isEqualTo(told.get("retryQueueNums"));
                assertThat(ours.path("readEnable").asString()).isEqualTo(told.get("consumeEnable"));
                assertThat(ours.path("orderly").asString()).isEqualTo(told.get("consumeMessageOrderly"));
            });
        }
    }

    @Test
    void aGroupThatIsStuckHasTheBacklogThatRocketMqsToolCountsAndAGrowingDelay() {
        eventually("groups?exact.groupId=GID_stuck", groups -> {
            JsonNode stuck = only(groups);
            assertThat(stuck.path("online").asBoolean()).isTrue();
            assertThat(stuck.path("clients").asInt()).isEqualTo(1);
            assertThat(stuck.path("delayMs").asLong(-1)).isPositive();
        });
        JsonNode status = live("groups", "GID_stuck", "status");
        long backlog = status.path("backlog").path("known").asLong();
        // The tool leaves out what it is not told in time.
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(countedByRocketMqsTool("GID_stuck"))
                        .as(status.toString())
                        .isEqualTo(backlog)
                        .isPositive());
        assertThat(status.path("delay").path("precision").asString())
                .as(status.toString())
                .isEqualTo("EXACT");
        assertThat(only(get("groups?exact.groupId=GID_stuck"))
                        .path("backlogAtLeast")
                        .asLong())
                .isEqualTo(backlog);
    }

    @Test
    void queuesThatAreOnlyWrittenAreNoBacklogAsForRocketMqsTool() {
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(countedByRocketMqsTool("GID_narrow")).isEqualTo(2 * 2));
        eventually(
                "groups?exact.groupId=GID_narrow",
                groups -> assertThat(only(groups).path("backlog").asLong(-1)).isEqualTo(2 * 2));
    }

    private long countedByRocketMqsTool(String group) {
        return witness.consumerProgress(group, cluster.namesrvAddrs()).stream()
                .mapToLong(queue -> queue.brokerOffset() - queue.consumerOffset())
                .sum();
    }

    @Test
    void aGroupThatIsDoneHasNoBacklogAndItsVerdictsAreGood() {
        eventually("groups?exact.groupId=GID_fine", groups -> {
            assertThat(only(groups).path("backlog").asLong(-1)).isZero();
            assertThat(only(groups).path("delayMs").asLong(-1)).isZero();
        });
        await().atMost(LONG).untilAsserted(() -> {
            JsonNode status = live("groups", "GID_fine", "status");
            assertThat(status.path("subscriptions").path("verdict").asString())
                    .as(status.toString())
                    .isEqualTo("OK");
            assertThat(status.path("rebalance").path("verdict").asString())
                    .as(status.toString())
                    .isEqualTo("OK");
            assertThat(status.path("lastConsumed").asString("")).isNotEmpty();
        });
        JsonNode clients = live("groups", "GID_fine", "clients");
        JsonNode client = clients.path("clients").path(0);
        assertThat(client.path("hostIp").asString()).isEqualTo("127.0.0.1");
        assertThat(client.path("language").asString()).isEqualTo("JAVA");
        assertThat(client.path("own").path("queues").asInt()).isEqualTo(10);
        JsonNode progress = live("groups", "GID_fine", "progress");
        progress.path("queues").forEach(queue -> {
            assertThat(queue.path("difference").asLong(-1)).as(queue.toString()).isZero();
            assertThat(queue.path("clientId").asString(""))
                    .isEqualTo(client.path("clientId").asString());
        });
        JsonNode stack = live(
                "groups",
                "GID_fine",
                "clients/" + encoded(client.path("clientId").asString()) + "/stack");
        assertThat(stack.path("stack").asString()).contains("RebalanceService");
        assertThat(rest.get(path("groups", "GID_fine", "/clients/nobody/stack")).code())
                .isEqualTo("not-found");
    }

    @Test
    void clientsThatSubscribeDifferentlyAreNamedAndSoAreTheQueuesThatNobodyOwns() {
        await().atMost(LONG).untilAsserted(() -> {
            JsonNode status = live("groups", "GID_mixed", "status");
            assertThat(status.path("subscriptions").path("verdict").asString())
                    .as(status.toString())
                    .isEqualTo("NOT_OK");
            assertThat(status.path("subscriptions").path("deviations").toString())
                    .contains("takes-", "orders", "only_a");
            assertThat(status.path("rebalance").path("verdict").asString())
                    .as(status.toString())
                    .isEqualTo("NOT_OK");
            assertThat(status.path("rebalance").path("problems"))
                    .as(status.toString())
                    .anySatisfy(problem ->
                            assertThat(problem.path("owners").isEmpty()).isTrue());
        });
    }

    @Test
    void aGroupOfAnInstanceIsKnownByBothNames() {
        eventually("groups?instanceId=" + INSTANCE, groups -> {
            JsonNode pay = only(groups);
            assertThat(pay.path("groupId").asString()).isEqualTo("GID_pay");
            assertThat(pay.path("name").asString()).isEqualTo(INSTANCE + "%GID_pay");
            assertThat(pay.path("topics").path(0).asString()).isEqualTo(INSTANCE + "%pays");
            assertThat(pay.path("backlog").asLong(-1)).isZero();
        });
        JsonNode subscriptions =
                rest.get(path("topics", "pays", "/subscriptions")).json();
        assertThat(subscriptions.path(0).path("name").asString()).isEqualTo(INSTANCE + "%GID_pay");
        assertThat(subscriptions.path(0).path("online").asBoolean()).isTrue();
        assertThat(subscriptions.path(0).path("expressions").path(0).asString()).isEqualTo("*");
    }

    @Test
    void listsAskNobodyWhateverTheyAreFilteredAndSortedByAndNeitherDoFiles() {
        eventually("groups?exact.groupId=GID_fine", groups -> only(groups));
        RestClient files = rest.with("Accept", "text/csv");

        assertThat(lists()).hasSizeGreaterThan(60).allSatisfy(list -> {
            asksAtMost(0, rest, "/api/v1/" + list);
            asksAtMost(0, files, "/api/v1/" + list);
        });
        asksAtMost(0, rest, "/api/v1/bulk/export");
    }

    /** Every filter and every order of both lists. */
    private static List<String> lists() {
        var lists = new ArrayList<>(List.of("topics?pageNum=2&pageSize=2", "groups?pageNum=2&pageSize=2"));
        for (String list : List.of("topics", "groups")) {
            Stream.of(
                            "region=d",
                            "exact.cluster=none",
                            "instanceId=MQ",
                            "topic=o",
                            "kind=SYSTEM",
                            "owner=shop",
                            "drift=true",
                            "drift=false")
                    .forEach(filter -> lists.add(list + "?" + filter));
        }
        lists.addAll(List.of(
                "topics?messageType=PARTITION_ORDERED",
                "groups?groupId=GID",
                "groups?online=true",
                "groups?backlog=WAITING"));
        for (String column : List.of(
                "region topic instanceId name cluster kind messageType perm readQueueNum writeQueueNum brokers messages tps",
                "lastStored drift scope owner remark operator version firstSeen")) {
            Stream.of(column.split(" ")).forEach(by -> lists.add("topics?topic=o&sort=" + by + ",desc"));
        }
        GroupColumns.ALL.names().forEach(by -> lists.add("groups?sort=" + by + ",desc&pageSize=3"));
        return lists;
    }

    @Test
    void aDetailPageAsksFew() {
        eventually("groups?exact.groupId=GID_stuck", groups -> only(groups));
        int most = 10 + 2 * cluster.nodes(NodeKind.BROKER).size();

        for (String part : List.of("", "/status", "/progress", "/clients", "/subscriptions", "/config")) {
            asksAtMost(most, rest, path("groups", "GID_stuck", "") + part);
        }
        for (String part : List.of("", "/queues", "/subscriptions", "/routes", "/config", "/producers")) {
            asksAtMost(most, rest, path("topics", "orders", "") + part);
        }
    }

    /** In one of some tries, because collectors ask in between. */
    private void asksAtMost(int most, RestClient client, String path) {
        await(path).pollDelay(Duration.ZERO).atMost(LONG).until(() -> {
            long before = connections.of("default").rpcs().total();
            var answer = client.get(path);
            long asked = connections.of("default").rpcs().total() - before;
            assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
            return asked <= most;
        });
    }

    @Test
    @Order(FAULTS_LAST)
    void whileABrokerGroupIsAwayItsPartIsUnknownAndComesBack() {
        eventually(
                "groups?exact.groupId=GID_stuck",
                groups ->
                        assertThat(only(groups).path("backlogAtLeast").asLong()).isGreaterThan(MESSAGES / 2));
        List<EmbeddedNode> away = cluster.nodes(NodeKind.BROKER).stream()
                .filter(node -> node.group().equals("broker-b"))
                .toList();
        away.forEach(EmbeddedNode::hang);
        try {
            eventually("groups?exact.groupId=GID_stuck", groups -> {
                JsonNode stuck = only(groups);
                assertThat(stuck.path("backlog").isNull()).as(stuck.toString()).isTrue();
                assertThat(stuck.path("backlogUnknown").toString())
                        .contains("BROKER_SILENT")
                        .contains("broker-b")
                        .doesNotContain("broker-a");
                assertThat(groups.path("partial").asBoolean()).isTrue();
            });
            await().atMost(LONG).untilAsserted(() -> {
                JsonNode queues = live("topics", "orders", "queues");
                assertThat(queues.path("queues").size()).isEqualTo(4);
                assertThat(queues.path("failures").size()).isEqualTo(1);
            });
        } finally {
            away.forEach(EmbeddedNode::resume);
        }
        eventually(
                "groups?exact.groupId=GID_fine",
                groups -> assertThat(only(groups).path("backlog").asLong(-1)).isZero());
    }

    @Test
    @Order(FAULTS_LAST)
    void afterASwitchOfTheMasterTheNewOneIsAskedAndSaysTheSame() {
        eventually(
                "groups?exact.groupId=GID_stuck",
                groups ->
                        assertThat(only(groups).path("backlogAtLeast").asLong()).isGreaterThan(MESSAGES / 2));
        long before = only(get("groups?exact.groupId=GID_stuck"))
                .path("backlogAtLeast")
                .asLong();
        EmbeddedNode old = cluster.master("broker-a");
        old.kill();

        await().atMost(LONG).untilAsserted(() -> {
            JsonNode queues = live("topics", "orders", "queues");
            assertThat(queues.path("queues").size()).as(queues.toString()).isEqualTo(8);
            assertThat(queues.path("queues").toString()).doesNotContain(old.address());
            JsonNode stuck = only(get("groups?exact.groupId=GID_stuck"));
            assertThat(stuck.path("backlogAtLeast").asLong())
                    .as(stuck.toString())
                    .isEqualTo(before);
            assertThat(stuck.path("backlogUnknown").toString()).doesNotContain("BROKER_SILENT");
            assertThat(stored(queues))
                    .as("RocketMQ's tool, with one broker dead")
                    .containsExactlyInAnyOrderElementsOf(witness.topicStatus("orders", cluster.namesrvAddrs()));
            assertThat(countedByRocketMqsTool("GID_stuck")).isEqualTo(before);
        });
        old.start();
    }

    private void eventually(String list, java.util.function.Consumer<JsonNode> assertion) {
        await().atMost(LONG).untilAsserted(() -> assertion.accept(get(list)));
    }

    private JsonNode get(String list) {
        var answer = rest.get("/api/v1/" + list);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode live(String list, String name, String part) {
        return answer(path(list, name, "/" + part));
    }

    private JsonNode answer(String path) {
        var answer = rest.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Of the topic or group with this name without the instance. */
    private String path(String list, String name, String part) {
        String column = list.equals("topics") ? "topic" : "groupId";
        return "/api/v1/" + list + "/"
                + only(get(list + "?exact." + column + "=" + name)).path("id").asString() + part;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode only(JsonNode page) {
        assertThat(page.path("content").size()).as(page.toString()).isEqualTo(1);
        return page.path("content").path(0);
    }

    private static List<String> names(JsonNode page) {
        return StreamSupport.stream(page.path("content").spliterator(), false)
                .map(row -> row.path("name").asString())
                .toList();
    }
}
