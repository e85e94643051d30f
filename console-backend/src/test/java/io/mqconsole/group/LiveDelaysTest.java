package io.mqconsole.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupOps;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.QueueDelay;
import io.mqconsole.admin.QueueProgress;
import io.mqconsole.group.Delay.Precision;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How late a group is, and when that may be called exact. */
class LiveDelaysTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String GROUP = "g";
    private static final Duration SOON = Duration.ofSeconds(2);

    private final ClusterAdmin admin = mock(ClusterAdmin.class);
    private final GroupOps groups = mock(GroupOps.class);

    /** What brokers say, by topic and broker name, of each queue. */
    private final Map<String, Map<String, List<QueueDelay>>> said = new HashMap<>();

    private final Collection<String> asked = new ConcurrentLinkedQueue<>();
    private final List<LiveQueue> queues = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();

    @BeforeEach
    void brokersAnswer() {
        when(admin.groups()).thenReturn(groups);
        when(groups.delays(anyCollection(), eq(GROUP), anyCollection(), any())).thenAnswer(call -> {
            Collection<BrokerRef> brokers = call.getArgument(0);
            Collection<String> topics = call.getArgument(2);
            String topic = topics.iterator().next();
            return new FanOut<>(
                    brokers.stream().map(broker -> answer(broker, topic)).toList());
        });
    }

    private NodeResult<Map<String, List<QueueDelay>>> answer(BrokerRef broker, String topic) {
        asked.add(topic + " " + broker.brokerName());
        List<QueueDelay> delays = said.getOrDefault(topic, Map.of()).getOrDefault(broker.brokerName(), List.of());
        return new NodeResult.Ok<>(broker.address().toString(), Map.of(topic, delays), Duration.ZERO);
    }

    @Test
    void itIsExactWhenEveryQueueThatLagsIsToldOf() {
        lags("t", "broker-a", 5, 0, 5);
        says("t", "broker-a", SOON, null, Duration.ofMinutes(3));

        assertThat(delays(10).of("t")).isEqualTo(new Delay(180_000, Precision.EXACT));
    }

    @Test
    void aQueueWhoseMessageIsDeletedIsNotLeftOutForTheOthers() {
        lags("t", "broker-a", 5, 5);
        says("t", "broker-a", null, SOON);
        pictured("broker-a", NOW.minus(Duration.ofDays(3)), NOW.minus(SOON));

        assertThat(delays(10).of("t")).isEqualTo(new Delay(259_200_000, Precision.AT_LEAST));
    }

    @Test
    void aQueueThatNobodyCanWriteAnyMoreIsNotLeftOut() {
        lags("t", "broker-a", 0, 5);
        says("t", "broker-a", Duration.ZERO);
        pictured("broker-a", NOW, NOW.minusSeconds(90));

        assertThat(delays(10).of("t"))
                .satisfies(delay -> assertThat(delay.millis()).isEqualTo(90_000))
                .satisfies(delay -> assertThat(delay.precision()).isNotEqualTo(Precision.EXACT));
    }

    @Test
    void whereNothingElseIsKnownItIsAtLeastWhatWasTold() {
        lags("t", "broker-a", 5, 5);
        says("t", "broker-a", SOON, null);

        assertThat(delays(10).of("t")).isEqualTo(new Delay(2_000, Precision.AT_LEAST));
        assertThat(delays(0).of("t")).isNull();
    }

    @Test
    void aTopicThatLagsOnMoreBrokersThanAreLeftIsEstimatedAndThoseAfterItAreAsked() {
        for (String broker : List.of("broker-a", "broker-b", "broker-c", "broker-d", "broker-e")) {
            lags("wide", broker, 100);
            says("wide", broker, SOON);
        }
        lags("narrow", "broker-a", 1);
        says("narrow", "broker-a", SOON);
        LiveDelays delays = delays(4);

        assertThat(asked).containsExactly("narrow broker-a");
        assertThat(delays.of("narrow")).isEqualTo(new Delay(2_000, Precision.EXACT));
        assertThat(delays.of("wide")).as("what an empty picture knows: nothing").isNull();
        assertThat(delays(6).of("wide")).isEqualTo(new Delay(2_000, Precision.EXACT));
    }

    @Test
    void messagesThatCameAfterThePictureAreAnEstimate() {
        lags("t", "broker-a", 5);
        holdings.add(
                Held.on("broker-a").queues("t", 10).committed(GROUP, "t", 10).holding());

        assertThat(delays(0).of("t")).isEqualTo(new Delay(0, Precision.ESTIMATE));
    }

    @Test
    void anExactPartDoesNotMakeAnEstimatedWholeExact() {
        assertThat(new Delay(9, Precision.EXACT).or(new Delay(5, Precision.ESTIMATE)))
                .isEqualTo(new Delay(9, Precision.ESTIMATE));
        assertThat(Delay.NONE.or(new Delay(5, Precision.EXACT))).isEqualTo(new Delay(5, Precision.EXACT));
    }

    private LiveDelays delays(int most) {
        Map<BrokerGroup, Holding> byGroup =
                holdings.stream().collect(Collectors.toMap(Holding::group, Function.identity()));
        return new LiveDelays(GROUP, queues, new Holdings("r", byGroup), NOW).ask(admin, most);
    }

    /** @param behind by queue id, how many messages wait */
    private void lags(String topic, String broker, long... behind) {
        IntStream.range(0, behind.length)
                .mapToObj(queue -> new QueueProgress(topic, queue, 1_000, 1_000 - behind[queue], null))
                .forEach(queue -> queues.add(new LiveQueue(Held.lead(broker), queue, true)));
    }

    private void says(String topic, String broker, @Nullable Duration... waiting) {
        said.computeIfAbsent(topic, absent -> new HashMap<>())
                .put(
                        broker,
                        IntStream.range(0, waiting.length)
                                .mapToObj(queue -> new QueueDelay(queue, waiting[queue]))
                                .toList());
    }

    /** A picture in which one message waits in each queue, or when the newest was stored at the latest. */
    private void pictured(String broker, Instant... lastStored) {
        Map<Integer, Instant> stored = IntStream.range(0, lastStored.length)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), queue -> lastStored[queue]));
        Map<Integer, Long> max = IntStream.range(0, lastStored.length)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), queue -> 10L));
        long[] committed = new long[lastStored.length];
        Arrays.fill(committed, 5);
        holdings.add(Held.on(broker)
                .queues("t", max, stored)
                .committed(GROUP, "t", committed)
                .holding());
    }
}
