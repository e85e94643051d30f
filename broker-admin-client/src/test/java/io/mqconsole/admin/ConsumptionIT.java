package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.MqAdmin;
import io.mqconsole.embedded.PlainConsumer;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyRemotingClient;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.header.GetSubscriptionGroupConfigRequestHeader;
import org.apache.rocketmq.remoting.protocol.subscription.ExponentialRetryPolicy;
import org.apache.rocketmq.remoting.protocol.subscription.GroupRetryPolicy;
import org.apache.rocketmq.remoting.protocol.subscription.GroupRetryPolicyType;
import org.apache.rocketmq.remoting.protocol.subscription.SubscriptionGroupConfig;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Groups that consume, as their brokers and they themselves tell it, against RocketMQ's own tools. */
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@Timeout(240)
class ConsumptionIT {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String NAMESPACE = "MQ_INST_4_told";
    private static final int QUEUES = 2;

    private final EmbeddedCluster cluster;
    private final List<SendResult> sent = new ArrayList<>();
    private ClusterAdmin admin;
    private DefaultMQAdminExt theirs;
    private DefaultMQProducer producer;
    private List<BrokerRef> masters;

    ConsumptionIT(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void connect() throws Exception {
        admin = ClusterAdmin.connect(Regions.of(cluster));
        masters = Answers.first(admin.nodes().clusterTables(PATIENT)).brokers().stream()
                .filter(BrokerRef::master)
                .toList();
        assertThat(masters).extracting(BrokerRef::brokerName).containsExactly("broker-a", "broker-b");
        theirs = new DefaultMQAdminExt(10_000);
        theirs.setNamesrvAddr(cluster.namesrvAddrs());
        theirs.start();
        producer = new DefaultMQProducer("consumption-producers");
        producer.setNamesrvAddr(cluster.namesrvAddrs());
        producer.setPollNameServerInterval(500);
        producer.start();
    }

    @AfterEach
    void disconnect() {
        producer.shutdown();
        theirs.shutdown();
        admin.close();
    }

    @Test
    void theBacklogWithItsRetriesIsThatOfRocketMqsToolAndItsDelayIsExact() throws Exception {
        String topic = NAMESPACE + "%orders";
        String group = NAMESPACE + "%billing";
        String retry = "%RETRY%" + group;
        createTopic(topic);
        send(topic, 4 * QUEUES, "");
        try (var failing = PlainConsumer.of(cluster, "billing", "orders", "*")
                .namespace(NAMESPACE)
                .failing(16)
                .start()) {
            await().atMost(SOON).until(() -> backlog(group, topic) == 0);
        }
        // All failed, and nobody takes what comes again.
        await().atMost(SOON).until(() -> backlog(group, retry) >= 4 * QUEUES);
        send(topic, 2 * QUEUES, "");
        long before = admin.rpcs().total();

        var progress = admin.groups().progress(masters, group, PATIENT);
        var offsets = admin.groups().offsets(masters, PATIENT);
        assertThat(admin.rpcs().total() - before).isEqualTo(2L * masters.size());
        var delays = admin.groups().delays(masters, group, List.of(topic, retry, "no-such-topic"), PATIENT);
        assertThat(admin.rpcs().byCode()).containsEntry(303, 3L * masters.size());
        Instant now = Instant.now();

        assertThat(rows(progress)).containsExactlyElementsOf(theirRows(group)).hasSize(2 * QUEUES + 2);
        assertThat(rows(progress).stream()
                        .mapToLong(row -> row.brokerOffset() - row.consumerOffset())
                        .sum())
                .isEqualTo(backlog(group, topic) + backlog(group, retry))
                .isEqualTo(theirs.examineConsumeStats(group).computeTotalDiff());
        for (BrokerRef broker : masters) {
            String node = broker.address().toString();
            assertThat(delays.byNode().get(node)).containsOnlyKeys(topic, retry);
            for (QueueProgress queue : progress.byNode().get(node).queues()) {
                assertThat(offsets.byNode().get(node).offset(group, queue.topic(), queue.queueId()))
                        .isEqualTo(queue.consumerOffset());
                assertThat(Optional.ofNullable(queue.lastConsumed()))
                        .isEqualTo(storeTime(broker, queue.topic(), queue.queueId(), queue.consumerOffset() - 1));
                Duration waiting = delays.byNode().get(node).get(queue.topic()).stream()
                        .filter(delay -> delay.queueId() == queue.queueId())
                        .findFirst()
                        .orElseThrow()
                        .waiting();
                Optional<Instant> oldest = storeTime(broker, queue.topic(), queue.queueId(), queue.consumerOffset());
                if (oldest.isPresent()) {
                    assertThat(oldest.get().plus(waiting)).isCloseTo(now, within(2, ChronoUnit.SECONDS));
                } else {
                    assertThat(waiting).isZero();
                }
            }
        }
    }

    @Test
    void queuesAreThoseOfRocketMqsToolAndAGroupWithoutOffsetsIsNotLateButUnknown() throws Exception {
        createTopic("stored");
        send("stored", QUEUES, "");
        long before = admin.rpcs().total();

        var queues = admin.topics().queues(masters, List.of("stored", "no-such-topic"), PATIENT);

        assertThat(admin.rpcs().total() - before).isEqualTo(2L * masters.size());
        assertThat(queues.values())
                .hasSize(2)
                .allSatisfy(topics -> assertThat(topics).containsOnlyKeys("stored"));
        for (MqAdmin.Stored row : MqAdmin.of(cluster).topicStatus("stored", cluster.namesrvAddrs())) {
            BrokerRef broker = master(row.broker());
            QueueOffsets queue = queues.byNode()
                    .get(broker.address().toString())
                    .get("stored")
                    .get(row.queueId());
            assertThat(queue.queueId()).isEqualTo(row.queueId());
            assertThat(queue.minOffset()).isEqualTo(row.minOffset());
            assertThat(queue.maxOffset()).isEqualTo(row.maxOffset());
            assertThat(Optional.ofNullable(queue.lastStored()))
                    .isEqualTo(storeTime(broker, "stored", row.queueId(), row.maxOffset() - 1));
        }
        var delays = admin.groups().delays(masters, "nobody", List.of("stored"), PATIENT);
        assertThat(delays.values())
                .flatExtracting(topics -> topics.get("stored"))
                .hasSize(2 * QUEUES)
                .allSatisfy(delay -> assertThat(delay.waiting()).isNull());
        assertThat(admin.groups().progress(masters, "nobody", PATIENT).values())
                .hasSize(2)
                .allSatisfy(progress -> assertThat(progress.queues()).isEmpty());
    }

    @Test
    void aGroupOfOneBrokerIsFoundThereAndAskingTheOtherDoesNotMakeIt() throws Exception {
        var config = new SubscriptionGroupConfig();
        config.setGroupName("one-sided");
        config.setConsumeBroadcastEnable(false);
        config.setConsumeFromMinEnable(false);
        config.setConsumeMessageOrderly(true);
        config.setRetryQueueNums(3);
        config.setRetryMaxTimes(7);
        config.setConsumeTimeoutMinute(11);
        config.setNotifyConsumerIdsChangedEnable(false);
        config.setWhichBrokerWhenConsumeSlowly(2);
        var policy = new GroupRetryPolicy();
        policy.setType(GroupRetryPolicyType.EXPONENTIAL);
        policy.setExponentialRetryPolicy(new ExponentialRetryPolicy(1000, 60_000, 3));
        config.setGroupRetryPolicy(policy);
        config.setAttributes(Map.of("+priority.factor", "50"));
        String here = masters.getFirst().address().toString();
        String elsewhere = masters.getLast().address().toString();
        theirs.createAndUpdateSubscriptionGroupConfig(here, config);
        long before = admin.rpcs().total();

        var all = admin.groups().configs(masters, PATIENT);
        var one = admin.groups().config(masters, "one-sided", PATIENT);
        var stillAll = admin.groups().configs(masters, PATIENT);

        assertThat(admin.rpcs().total() - before).isEqualTo(3L * masters.size());
        assertThat(admin.rpcs().byCode()).containsEntry(201, 3L * masters.size());
        var expected = new GroupSettings(
                "one-sided",
                true,
                false,
                false,
                true,
                3,
                7,
                "{\"exponentialRetryPolicy\":{\"initial\":1000,\"max\":60000,\"multiplier\":3},\"type\":\"EXPONENTIAL\"}",
                11,
                false,
                0,
                2,
                Map.of("priority.factor", "50"));
        assertThat(all.byNode().get(here)).containsEntry("one-sided", expected);
        assertThat(one.byNode()).isEqualTo(Map.of(here, expected));
        assertThat(one.errors()).singleElement().satisfies(error -> {
            assertThat(error.kind()).isEqualTo(AdminError.Kind.NOT_FOUND);
            assertThat(error.node()).isEqualTo(elsewhere);
        });
        assertThat(stillAll.byNode().get(elsewhere)).doesNotContainKey("one-sided");
        assertThat(all.byNode().get(elsewhere))
                .containsOnlyKeys(theirs.getAllSubscriptionGroup(elsewhere, 5000)
                        .getSubscriptionGroupTable()
                        .keySet());

        // RocketMQ's own request for one group makes it, which is why it is not used.
        var header = new GetSubscriptionGroupConfigRequestHeader();
        header.setGroup("one-sided");
        raw(elsewhere, RemotingCommand.createRequestCommand(RequestCode.GET_SUBSCRIPTIONGROUP_CONFIG, header));
        assertThat(admin.groups().configs(masters, PATIENT).byNode().get(elsewhere))
                .containsKey("one-sided");
    }

    @Test
    void aTopicOfOneBrokerIsNotFoundOnTheOther() throws Exception {
        String here = masters.getFirst().address().toString();
        theirs.createAndUpdateTopicConfig(here, new TopicConfig("one-sided", 3, 2, 4));

        var config = admin.topics().config(masters, "one-sided", PATIENT);

        assertThat(config.byNode()).isEqualTo(Map.of(here, new TopicSettings("one-sided", 4, 3, 2, false, Map.of())));
        assertThat(config.errors()).extracting(AdminError::kind).containsExactly(AdminError.Kind.NOT_FOUND);
        assertThat(admin.rpcs().byCode()).containsEntry(351, 2L);
    }

    @Test
    void eachClientTellsItsOwnSubscriptionQueuesAndStackAndAHungOneHidesNoOther() throws Exception {
        createTopic("shared");
        send("shared", 4 * QUEUES, "a");
        Instant started = Instant.now();
        try (var all = PlainConsumer.of(cluster, "shared-group", "shared", "*").start();
                var some = PlainConsumer.of(cluster, "shared-group", "shared", "b || a")
                        .slowly(Duration.ofMillis(1))
                        .start()) {
            var ids = List.of(all.clientId(), some.clientId());
            await().atMost(SOON).untilAsserted(() -> {
                var owners = new HashSet<String>();
                for (ClientRunning client : running("shared-group", ids, false).values()) {
                    assertThat(client.queues()).hasSizeGreaterThan(1);
                    client.queues()
                            .forEach(queue -> assertThat(
                                            owners.add(queue.topic() + queue.brokerName() + queue.queueId()))
                                    .isTrue());
                }
                // Those of the topic and, on each broker, that of the retry topic.
                assertThat(owners).hasSize(2 * QUEUES + 2);
            });

            long before = admin.rpcs().total();
            var clients = admin.groups().clients(masters, List.of("shared-group", "nobody"), PATIENT);
            assertThat(admin.rpcs().total() - before).isEqualTo(2L * masters.size());
            assertThat(clients.values()).hasSize(2).allSatisfy(groups -> {
                assertThat(groups).containsOnlyKeys("shared-group");
                GroupClients group = groups.get("shared-group");
                assertThat(group.consumeType()).isEqualTo("CONSUME_PASSIVELY");
                assertThat(group.messageModel()).isEqualTo("CLUSTERING");
                assertThat(group.consumeFromWhere()).isEqualTo("CONSUME_FROM_FIRST_OFFSET");
                assertThat(group.subscriptions()).containsOnlyKeys("shared", "%RETRY%shared-group");
                assertThat(group.clients()).extracting(GroupClient::clientId).containsExactlyInAnyOrderElementsOf(ids);
                assertThat(group.clients()).allSatisfy(client -> {
                    assertThat(client.address()).startsWith("127.0.0.1:");
                    assertThat(client.language()).isEqualTo("JAVA");
                    assertThat(client.version()).isEqualTo("V5_5_0");
                });
            });

            var told = running("shared-group", ids, true).byNode();
            assertThat(expression(told.get(all.clientId()))).isEqualTo("*");
            assertThat(expression(told.get(some.clientId()))).isEqualTo("b || a");
            assertThat(told.values()).allSatisfy(client -> {
                assertThat(client.startedAt()).isBetween(started.minusSeconds(1), Instant.now());
                assertThat(client.orderly()).isFalse();
                assertThat(client.consumeType()).isEqualTo("CONSUME_PASSIVELY");
                assertThat(client.messageModel()).isEqualTo("CLUSTERING");
                assertThat(client.consumeThreads()).isEqualTo(1);
                assertThat(client.consumeThreadsMax()).isEqualTo(1);
                assertThat(client.rates()).containsOnlyKeys("shared", "%RETRY%shared-group");
                assertThat(client.stack()).contains("parent-watch").contains("RebalanceService");
                assertThat(client.queues()).allSatisfy(queue -> {
                    assertThat(queue.dropped()).isFalse();
                    assertThat(queue.locked()).isFalse();
                    assertThat(queue.lastPulled()).isAfter(started);
                });
            });
            var theirInfo = theirs.getConsumerRunningInfo("shared-group", all.clientId(), false);
            assertThat(told.get(all.clientId()).queues())
                    .extracting(queue -> queue.topic() + "/" + queue.brokerName() + "/" + queue.queueId())
                    .containsExactlyElementsOf(theirInfo.getMqTable().keySet().stream()
                            .map(queue -> queue.getTopic() + "/" + queue.getBrokerName() + "/" + queue.getQueueId())
                            .toList());
            assertThat(running("shared-group", ids, false).values())
                    .allSatisfy(client -> assertThat(client.stack()).isNull());

            some.hang();
            var half = admin.groups()
                    .running(
                            "shared-group",
                            Map.of(
                                    all.clientId(),
                                    masters.getFirst(),
                                    some.clientId(),
                                    masters.getLast(),
                                    "127.0.0.1@nobody",
                                    masters.getFirst()),
                            false,
                            CallOptions.within(Duration.ofSeconds(2)));
            some.resume();
            assertThat(half.byNode()).containsOnlyKeys(all.clientId());
            assertThat(half.of(all.clientId()).orElseThrow().took()).isLessThan(Duration.ofMillis(1500));
            assertThat(half.errors())
                    .extracting(AdminError::node, AdminError::kind)
                    .containsExactlyInAnyOrder(
                            tuple(some.clientId(), AdminError.Kind.TIMEOUT),
                            tuple("127.0.0.1@nobody", AdminError.Kind.BROKER_ERROR));
        }
    }

    @Test
    void anOrderedClientHoldsItsQueuesAndABroadcastGroupHasNoOffsets() throws Exception {
        createTopic("modes");
        send("modes", 2 * QUEUES, "");
        try (var ordered = PlainConsumer.of(cluster, "ordered-group", "modes", "*")
                        .orderly()
                        .never()
                        .start();
                var broadcast = PlainConsumer.of(cluster, "broadcast-group", "modes", "*")
                        .broadcasting()
                        .start()) {
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(running("ordered-group", List.of(ordered.clientId()), false)
                                .values())
                        .singleElement()
                        .satisfies(client -> {
                            assertThat(client.orderly()).isTrue();
                            assertThat(client.queues())
                                    .filteredOn(queue -> queue.topic().equals("modes"))
                                    .hasSize(2 * QUEUES)
                                    .allSatisfy(queue -> {
                                        assertThat(queue.locked()).isTrue();
                                        assertThat(queue.cachedMessages()).isEqualTo(1);
                                    });
                        });
                assertThat(admin.groups()
                                .clients(masters, List.of("broadcast-group"), PATIENT)
                                .values())
                        .hasSize(2)
                        .allSatisfy(groups -> assertThat(
                                        groups.get("broadcast-group").messageModel())
                                .isEqualTo("BROADCASTING"));
                assertThat(running("broadcast-group", List.of(broadcast.clientId()), false)
                                .values())
                        .singleElement()
                        .satisfies(client -> assertThat(client.queues())
                                .extracting(OwnedQueue::commitOffset)
                                .contains(1L));
            });
            assertThat(admin.groups().offsets(masters, PATIENT).values())
                    .hasSize(2)
                    .allSatisfy(offsets -> assertThat(offsets.groups()).doesNotContain("broadcast-group"));
        }
    }

    @Test
    void theStoreTimeOfAMessageIsExactAndAskingForItLeavesNothingAtTheBroker() throws Exception {
        createTopic("timed");
        send("timed", 3 * QUEUES, "");
        var offsetsBefore = rawOffsets();
        var groupsBefore = admin.groups().configs(masters, PATIENT).values();
        long before = admin.rpcs().total();

        for (SendResult result : sent) {
            var queue = result.getMessageQueue();
            assertThat(storeTime(master(queue.getBrokerName()), "timed", queue.getQueueId(), result.getQueueOffset()))
                    .hasValueSatisfying(time -> assertThat(time.toEpochMilli()).isEqualTo(storeTimestamp(result)));
        }
        assertThat(admin.rpcs().total() - before).isEqualTo(2L * sent.size());
        assertThat(storeTime(masters.getFirst(), "timed", 0, 1000)).isEmpty();
        assertThat(storeTime(masters.getFirst(), "timed", 0, -1)).isEmpty();
        assertThat(storeTime(masters.getFirst(), "timed", 77, 0)).isEmpty();
        assertThat(storeTime(masters.getFirst(), "no-such-topic", 0, 0)).isEmpty();

        assertThat(rawOffsets()).isEqualTo(offsetsBefore);
        assertThat(admin.groups().configs(masters, PATIENT).values()).isEqualTo(groupsBefore);
    }

    @Test
    void producersAreThoseThatAreConnected() throws Exception {
        createTopic("produced");
        send("produced", 2 * QUEUES, "");
        Instant now = Instant.now();
        long before = admin.rpcs().total();

        var producers = admin.topics().producers(masters, PATIENT);

        assertThat(admin.rpcs().total() - before).isEqualTo(masters.size());
        assertThat(producers.values())
                .hasSize(2)
                .allSatisfy(groups -> assertThat(groups.get("consumption-producers"))
                        .singleElement()
                        .satisfies(client -> {
                            assertThat(client.clientId()).isEqualTo(producer.buildMQClientId());
                            assertThat(NodeAddress.parse(client.address()).host())
                                    .isEqualTo("127.0.0.1");
                            assertThat(client.language()).isEqualTo("JAVA");
                            assertThat(client.version()).isEqualTo("V5_5_0");
                            assertThat(client.lastSeen()).isCloseTo(now, within(60, ChronoUnit.SECONDS));
                        }));
    }

    private void createTopic(String topic) throws Exception {
        for (BrokerRef master : masters) {
            theirs.createAndUpdateTopicConfig(master.address().toString(), new TopicConfig(topic, QUEUES, QUEUES, 6));
        }
        await().atMost(SOON)
                .until(() -> admin.nodes().routes(topic, PATIENT).values().stream()
                                .filter(route -> route.entries().size() == 2)
                                .count()
                        == 2);
    }

    /** Round all queues of both brokers, so that each gets as many. */
    private void send(String topic, int messages, String tag) throws Exception {
        for (int i = 0; i < messages; i++) {
            SendResult result = producer.send(new Message(topic, tag, new byte[10]), 10_000);
            sent.add(result);
            await("the queue tells of the message")
                    .untilAsserted(() -> assertThat(end(result)).isGreaterThan(result.getQueueOffset()));
        }
    }

    /** Brokers acknowledge a message a little before its queue tells of it. */
    private long end(SendResult result) {
        MessageQueue queue = result.getMessageQueue();
        return admin.topics()
                .queues(masters, List.of(queue.getTopic()), PATIENT)
                .byNode()
                .get(master(queue.getBrokerName()).address().toString())
                .get(queue.getTopic())
                .get(queue.getQueueId())
                .maxOffset();
    }

    private long storeTimestamp(SendResult result) {
        try {
            return theirs.viewMessage("timed", result.getOffsetMsgId()).getStoreTimestamp();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Instant> storeTime(BrokerRef broker, String topic, int queueId, long offset) {
        return switch (admin.topics().storeTime(broker, topic, queueId, offset, PATIENT)) {
            case NodeResult.Ok<Optional<Instant>> ok -> ok.value();
            case NodeResult.Failed<Optional<Instant>> failed ->
                throw new AssertionError(failed.error().toString());
        };
    }

    private FanOut<ClientRunning> running(String group, List<String> clients, boolean stack) {
        var through = new HashMap<String, BrokerRef>();
        for (int i = 0; i < clients.size(); i++) {
            through.put(clients.get(i), masters.get(i % masters.size()));
        }
        return admin.groups().running(group, through, stack, PATIENT);
    }

    private static String expression(ClientRunning client) {
        return client.subscriptions().stream()
                .filter(subscription -> subscription.topic().equals("shared"))
                .findFirst()
                .orElseThrow()
                .expression();
    }

    private BrokerRef master(String brokerName) {
        return masters.stream()
                .filter(broker -> broker.brokerName().equals(brokerName))
                .findFirst()
                .orElseThrow();
    }

    /** As the console counts it, from all offsets and the queues; -1 while a broker knows nothing of the group. */
    private long backlog(String group, String topic) {
        var offsets = admin.groups().offsets(masters, PATIENT).byNode();
        var queues = admin.topics().queues(masters, List.of(topic), PATIENT).byNode();
        long waiting = 0;
        for (BrokerRef broker : masters) {
            String node = broker.address().toString();
            for (QueueOffsets queue : queues.get(node).getOrDefault(topic, List.of())) {
                long offset = offsets.get(node).offset(group, topic, queue.queueId());
                if (offset == CommittedOffsets.NONE) {
                    return -1;
                }
                waiting += queue.maxOffset() - offset;
            }
        }
        return waiting;
    }

    private List<MqAdmin.Consumed> rows(FanOut<GroupProgress> progress) {
        var rows = new ArrayList<MqAdmin.Consumed>();
        for (BrokerRef broker : masters) {
            for (QueueProgress queue :
                    progress.byNode().get(broker.address().toString()).queues()) {
                rows.add(new MqAdmin.Consumed(
                        queue.topic(),
                        broker.brokerName(),
                        queue.queueId(),
                        queue.brokerOffset(),
                        queue.consumerOffset()));
            }
        }
        rows.sort(Comparator.comparing(MqAdmin.Consumed::topic)
                .thenComparing(MqAdmin.Consumed::broker)
                .thenComparing(MqAdmin.Consumed::queueId));
        return rows;
    }

    private List<MqAdmin.Consumed> theirRows(String group) {
        return MqAdmin.of(cluster).consumerProgress(group, cluster.namesrvAddrs());
    }

    /** Every table of offsets that the masters keep, those of pulls included. */
    private List<String> rawOffsets() throws Exception {
        var bodies = new ArrayList<String>();
        for (BrokerRef master : masters) {
            bodies.add(raw(
                    master.address().toString(),
                    RemotingCommand.createRequestCommand(RequestCode.GET_ALL_CONSUMER_OFFSET, null)));
        }
        return bodies;
    }

    private static String raw(String node, RemotingCommand request) throws Exception {
        var client = new NettyRemotingClient(new NettyClientConfig());
        client.start();
        try {
            return new String(client.invokeSync(node, request, 5000).getBody(), StandardCharsets.UTF_8);
        } finally {
            // It takes RocketMQ's client three seconds, and nothing waits for it.
            Thread.ofPlatform().daemon().start(client::shutdown);
        }
    }
}
