package io.mqconsole.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.group.Unknown.Reason;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.Holding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as backlog, and what is said to be unknown rather than nothing. */
class LagTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String GROUP = "g";

    @Test
    void itIsSummedOverQueuesTopicsAndBrokersTheRetryTopicIncluded() {
        Holding a = Held.on("broker-a")
                .queues("t", 10, 20)
                .committed(GROUP, "t", 4, 20)
                .holding();
        Holding b = Held.on("broker-b")
                .queues("t", 5)
                .queues("%RETRY%g", 3)
                .committed(GROUP, "t", 5)
                .committed(GROUP, "%RETRY%g", 1)
                .holding();

        assertThat(of(a, b)).isEqualTo(new Backlog(8, List.of()));
    }

    @Test
    void aQueueWithoutAnOffsetIsUnknownUnlessItNeverHadAMessage() {
        assertThat(of(Held.on("a").queues("t", 10, 0).committed(GROUP, "t", 4).holding()))
                .isEqualTo(new Backlog(6, List.of()));
        assertThat(of(Held.on("a").queues("t", 10, 7).committed(GROUP, "t", 4).holding()))
                .isEqualTo(new Backlog(6, List.of(new Unknown(Reason.NO_OFFSET, "t"))));
    }

    @Test
    void queuesThatClientsAreNotToldOfDoNotCount() {
        Held onlyWritten = Held.on("a").queues("t", 10, 20, 30).readQueues("t", 1);
        Held readBefore = onlyWritten.committed(GROUP, "t", 4);

        assertThat(of(readBefore.holding())).isEqualTo(new Backlog(6, List.of()));
        assertThat(of(readBefore.committed(GROUP, "t", 4, 1, 1).holding())).isEqualTo(new Backlog(6, List.of()));
    }

    @Test
    void messagesThatClientsAreNotToldOfNeedNoFirstCommit() {
        Held held = Held.on("a")
                .queues("t", 10)
                .queues("new", 0, 5)
                .readQueues("new", 1)
                .committed(GROUP, "t", 4)
                .clients(GROUP, "CLUSTERING", "t", "new");

        assertThat(of(held.holding())).isEqualTo(new Backlog(6, List.of()));
    }

    @Test
    void aGroupThatNeverCommittedHasNoKnownBacklog() {
        Backlog backlog = of(Held.on("a").queues("t", 10).holding());

        assertThat(backlog.messages()).isNull();
        assertThat(backlog.unknown()).containsExactly(new Unknown(Reason.NO_OFFSET, null));
    }

    @Test
    void anOffsetBeyondTheEndIsUnknown() {
        assertThat(of(Held.on("a").queues("t", 10).committed(GROUP, "t", 11).holding()))
                .isEqualTo(new Backlog(0, List.of(new Unknown(Reason.BEYOND_END, "t"))));
    }

    @Test
    void aSilentBrokerIsNamedAndTheOthersCount() {
        Holding a = Held.on("broker-a").queues("t", 10).committed(GROUP, "t", 4).holding();
        Holding b = Held.on("broker-b")
                .queues("t", 10)
                .committed(GROUP, "t", 4)
                .failed(new NodeFailure("10.0.0.1:10911", "TIMEOUT", "no answer"))
                .holding();

        assertThat(of(a, b)).isEqualTo(new Backlog(6, List.of(new Unknown(Reason.BROKER_SILENT, "broker-b"))));
    }

    @Test
    void whatWasNotReadYetIsSaidToBeSo() {
        assertThat(of(Held.on("a").holding()).unknown()).containsExactly(new Unknown(Reason.NO_OFFSET, null));
        assertThat(of(Held.unread("a")).unknown()).containsExactly(new Unknown(Reason.NOT_READ, "a"));
    }

    @Test
    void aGroupThatBroadcastsHasNone() {
        Holding holding = Held.on("a")
                .queues("t", 10)
                .committed(GROUP, "t", 4)
                .clients(GROUP, "BROADCASTING", "t")
                .holding();

        assertThat(of(holding)).isEqualTo(new Backlog(0, List.of(new Unknown(Reason.BROADCAST, null))));
    }

    @Test
    void whileItHasClientsATopicThatTheyLeftDoesNotCount() {
        Held held = Held.on("a")
                .queues("t", 10)
                .queues("left", 100)
                .committed(GROUP, "t", 4)
                .committed(GROUP, "left", 1);

        assertThat(of(held.holding()).known()).isEqualTo(105);
        assertThat(of(held.clients(GROUP, "CLUSTERING", "t").holding()).known()).isEqualTo(6);
    }

    @Test
    void aTopicThatItsClientsJustSubscribedToIsUnknownUntilTheFirstCommit() {
        Held held =
                Held.on("a").queues("t", 10).queues("new", 5).queues("empty", 0).committed(GROUP, "t", 4);

        assertThat(of(held.clients(GROUP, "CLUSTERING", "t", "new", "empty").holding()))
                .isEqualTo(new Backlog(6, List.of(new Unknown(Reason.NO_OFFSET, "new"))));
    }

    @Test
    void aTopicThatItConsumedElsewhereIsUnknownWhereItNeverCommittedAlsoWhileItIsOffline() {
        Holding a = Held.on("a").queues("t", 10).committed(GROUP, "t", 4).holding();
        Held b = Held.on("b").queues("t", 1_000).queues("u", 5);

        assertThat(of(a, b.holding())).isEqualTo(new Backlog(6, List.of(new Unknown(Reason.NO_OFFSET, "t"))));
        assertThat(of(a, b.clients(GROUP, "CLUSTERING", "u").holding()))
                .isEqualTo(new Backlog(6, List.of(new Unknown(Reason.NO_OFFSET, "u"))));
    }

    @Test
    void delayIsThatOfTheQueueThatWaitsLongest() {
        Holding holding = Held.on("a")
                .queues("t", Map.of(0, 10L, 1, 10L), Map.of(0, NOW.minusSeconds(5), 1, NOW.minusSeconds(90)))
                .committed(GROUP, "t", 9, 9)
                .holding();

        assertThat(Lag.of(GROUP, List.of(holding), topic -> true, NOW).delay())
                .isEqualTo(new Delay(90_000, Delay.Precision.ESTIMATE));
    }

    @Test
    void whereAPartIsUnknownTheDelayIsAtLeastThatOfTheRest() {
        Holding known = Held.on("a")
                .queues("t", Map.of(0, 10L), Map.of(0, NOW.minusSeconds(90)))
                .committed(GROUP, "t", 9)
                .holding();
        Holding silent = Held.on("b")
                .failed(new NodeFailure("10.0.0.1:10911", "TIMEOUT", "no answer"))
                .holding();

        assertThat(Lag.of(GROUP, List.of(known, silent), topic -> true, NOW).delay())
                .isEqualTo(new Delay(90_000, Delay.Precision.AT_LEAST));
        assertThat(Lag.of(GROUP, List.of(silent), topic -> true, NOW).delay()).isNull();
    }

    private static Backlog of(Holding... holdings) {
        return Lag.of(GROUP, List.of(holdings), topic -> true, NOW).backlog();
    }
}
