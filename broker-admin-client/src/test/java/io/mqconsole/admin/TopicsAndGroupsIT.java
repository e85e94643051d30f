package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.PlainConsumer;
import io.mqconsole.embedded.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.protocol.subscription.SubscriptionGroupConfig;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Topics and groups of a broker with more than two thousand of them, used by plain RocketMQ clients. */
@Timeout(240)
class TopicsAndGroupsIT {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));

    /** With those of the system and of the tests below it less than a page of RocketMQ's, which holds 2000. */
    private static final int MANY = 1900;

    private static final int A_PAGE_AND_ONE = 2001;
    private static final int LIST = 500;
    private static final String NAMESPACE = "MQ_INST_1_abc";

    private static EmbeddedCluster cluster;
    private static ClusterAdmin admin;
    private static DefaultMQAdminExt theirs;
    private static BrokerRef broker;

    @BeforeAll
    static void start() throws Exception {
        Path folder =
                Path.of("target", "clusters", "many-" + ProcessHandle.current().pid());
        cluster = EmbeddedCluster.start(Topology.small(), folder).awaitReady(Duration.ofSeconds(90));
        admin = ClusterAdmin.connect(Regions.of(cluster));
        broker = admin.nodes()
                .clusterTables(PATIENT)
                .values()
                .getFirst()
                .brokers()
                .getFirst();
        theirs = new DefaultMQAdminExt(10_000);
        theirs.setNamesrvAddr(cluster.namesrvAddrs());
        theirs.start();
        createTopics(names("many", MANY));
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s-%05d".formatted(prefix, i))
                .toList();
    }

    private static void createTopics(List<String> names) throws Exception {
        for (int from = 0; from < names.size(); from += LIST) {
            var configs = new ArrayList<TopicConfig>();
            for (String name : names.subList(from, Math.min(from + LIST, names.size()))) {
                configs.add(new TopicConfig(name, 1, 1, 6));
            }
            theirs.createAndUpdateTopicConfigList(broker.address().toString(), configs);
        }
    }

    @AfterAll
    static void stop() {
        theirs.shutdown();
        admin.close();
        cluster.close();
    }

    @Test
    void everyTopicOfABrokerIsThereForOneRequest() throws Exception {
        var special = new TopicConfig("special", 3, 5, 4);
        special.setOrder(true);
        special.setAttributes(Map.of("+message.type", "FIFO"));
        theirs.createAndUpdateTopicConfig(broker.address().toString(), special);
        createTopics(names("more", A_PAGE_AND_ONE - topics().size()));
        long before = admin.rpcs().total();

        var topics = topics();

        assertThat(admin.rpcs().total() - before).isEqualTo(1);
        assertThat(topics)
                .hasSize(A_PAGE_AND_ONE)
                .containsKeys(names("many", MANY).toArray(String[]::new));
        assertThat(topics.get("many-01899")).isEqualTo(new TopicSettings("many-01899", 6, 1, 1, false, Map.of()));
        assertThat(topics.get("special"))
                .isEqualTo(new TopicSettings("special", 4, 3, 5, true, Map.of("message.type", "FIFO")));
        // Theirs pages and loses one, which is why it is not used.
        assertThat(theirs.getAllTopicConfig(broker.address().toString(), 5000).getTopicConfigTable())
                .hasSize(A_PAGE_AND_ONE - 1);
    }

    @Test
    void everyGroupOfABrokerIsThereForOneRequest() throws Exception {
        createGroups(names("group", A_PAGE_AND_ONE - groups().size()));
        long before = admin.rpcs().total();

        var groups = groups();

        assertThat(admin.rpcs().total() - before).isEqualTo(1);
        assertThat(groups).hasSize(A_PAGE_AND_ONE).containsKey("group-00000");
        assertThat(groups.get("group-01000"))
                .isEqualTo(
                        new GroupSettings("group-01000", true, true, true, false, 1, 16, "", 15, true, 0, 1, Map.of()));
        // Theirs pages and loses one, which is why it is not used.
        assertThat(theirs.getAllSubscriptionGroup(broker.address().toString(), 5000)
                        .getSubscriptionGroupTable())
                .hasSize(A_PAGE_AND_ONE - 1);
    }

    private static Map<String, GroupSettings> groups() {
        return Answers.first(admin.groups().configs(List.of(broker), PATIENT));
    }

    private static void createGroups(List<String> names) throws Exception {
        for (int from = 0; from < names.size(); from += LIST) {
            var configs = new ArrayList<SubscriptionGroupConfig>();
            for (String name : names.subList(from, Math.min(from + LIST, names.size()))) {
                var config = new SubscriptionGroupConfig();
                config.setGroupName(name);
                configs.add(config);
            }
            theirs.createAndUpdateSubscriptionGroupConfigList(broker.address().toString(), configs);
        }
    }

    @Test
    void theQueuesOfAllTopicsAreThereForARequestEachAndTheUnknownAreAbsent() {
        var asked = new ArrayList<>(names("many", MANY));
        asked.add("no-such-topic");
        long before = admin.rpcs().total();

        var queues = Answers.first(admin.topics().queues(List.of(broker), asked, PATIENT));

        assertThat(admin.rpcs().total() - before).isEqualTo(MANY + 1);
        assertThat(queues)
                .containsOnlyKeys(names("many", MANY))
                .allSatisfy((topic, held) -> assertThat(held).containsExactly(new QueueOffsets(0, 0, 0, null)));
    }

    private static Map<String, TopicSettings> topics() {
        return Answers.first(admin.topics().configs(List.of(broker), PATIENT));
    }

    @Test
    void theRoutesOfAllTopicsAreThereForARequestEachAndTheUnknownAreAbsent() {
        var asked = new ArrayList<>(names("many", MANY));
        asked.add("no-such-topic");

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(routesOf(asked)).hasSize(MANY).doesNotContainKey("no-such-topic"));
        long before = admin.rpcs().total();
        var routes = routesOf(asked);

        assertThat(admin.rpcs().total() - before).isEqualTo(MANY + 1);
        assertThat(routes.values())
                .allSatisfy(route -> assertThat(route.entries())
                        .singleElement()
                        .isEqualTo(new TopicRoute.Entry(
                                broker.cluster(), broker.brokerName(), 6, 1, 1, Map.of(0L, broker.address()))));
    }

    private static Map<String, TopicRoute> routesOf(List<String> topics) {
        return Answers.first(admin.topics().routes(topics, PATIENT));
    }

    @Test
    void groupsAreFoundByTheirOffsetsAndByTheirClients() throws Exception {
        String plainTopic = "consumed";
        String namespaced = NAMESPACE + "%consumed";
        createTopics(List.of(plainTopic, namespaced));
        send(plainTopic);
        send(namespaced);
        try (var plain = PlainConsumer.of(cluster, "group-plain", plainTopic, "*")
                        .start();
                var tenant = PlainConsumer.of(cluster, "group-tenant", "consumed", "*")
                        .namespace(NAMESPACE)
                        .start()) {
            assertThat(plain.clientId()).isNotEqualTo(tenant.clientId());
            var groups = List.of("group-plain", NAMESPACE + "%group-tenant", "group-nobody");

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(connected(groups)).containsExactlyInAnyOrder("group-plain", NAMESPACE + "%group-tenant");
                var consumed = admin.groups().consumedTopics(List.of(broker), PATIENT);
                assertThat(consumed.errors()).isEmpty();
                assertThat(Answers.first(consumed))
                        .containsEntry(plainTopic, Set.of("group-plain"))
                        .containsEntry(namespaced, Set.of(NAMESPACE + "%group-tenant"));
            });
            long before = admin.rpcs().total();
            connected(groups);
            assertThat(admin.rpcs().total() - before).isEqualTo(3);
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(connected(List.of("group-plain"))).isEmpty());
        assertThat(admin.groups()
                        .consumedTopics(List.of(broker), PATIENT)
                        .values()
                        .getFirst())
                .containsEntry(plainTopic, Set.of("group-plain"));
    }

    private static Set<String> connected(List<String> groups) {
        return admin.groups()
                .connected(List.of(broker), groups, PATIENT)
                .values()
                .getFirst();
    }

    private static void send(String topic) throws Exception {
        var producer = new DefaultMQProducer("sends-" + topic.replace('%', '_'));
        producer.setNamesrvAddr(cluster.namesrvAddrs());
        producer.setInstanceName("sends-" + topic);
        producer.start();
        try {
            await().ignoreExceptions().atMost(Duration.ofSeconds(40)).until(() -> {
                producer.send(new Message(topic, new byte[10]));
                return true;
            });
        } finally {
            producer.shutdown();
        }
    }
}
