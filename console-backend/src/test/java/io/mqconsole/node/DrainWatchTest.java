package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.ClockAt;
import io.mqconsole.admin.BrokerRuntime;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.snapshot.BrokerKey;
import io.mqconsole.snapshot.BrokerPicture;
import io.mqconsole.snapshot.Reading;
import io.mqconsole.snapshot.RegionSnapshot;
import io.mqconsole.snapshot.Snapshots;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a master counts as left by its clients. */
class DrainWatchTest {
    private static final BrokerKey KEY = new BrokerKey("c", "b", new NodeAddress("10.0.0.1", 10911));
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final ClockAt clock = new ClockAt();
    private final DrainWatch watch = new DrainWatch(new Snapshots(), clock);
    private long accepted = 1000;

    @Test
    void nobodyIsToLeaveAMasterThatIsOpenOrASlave() {
        assertThat(after(1, 6, 0, 0, 0.0)).isNull();
        assertThat(after(1, 4, 1, 0, 0.0)).isNull();
    }

    @Test
    void clientsAreGivenAMinuteToLearnTheRoute() {
        assertThat(after(11, 4, 0, 0, 0.0)).isEqualTo(DrainState.DRAINING);
        assertThat(after(3, 4, 0, 0, 0.0)).isEqualTo(DrainState.DRAINED);
    }

    @Test
    void whoStillSendsKeepsItDraining() {
        assertThat(after(20, 4, 0, 10, 0.0)).as("2 a second").isEqualTo(DrainState.DRAINING);
        assertThat(after(5, 4, 0, 0, 0.0)).isEqualTo(DrainState.DRAINED);
    }

    @Test
    void whoStillReadsCountsWhereReadingIsForbidden() {
        assertThat(after(20, 2, 0, 10, 5.0)).isEqualTo(DrainState.DRAINING);
        assertThat(after(1, 2, 0, 10, 0.2)).as("sending is allowed").isEqualTo(DrainState.DRAINED);
        assertThat(after(20, 0, 0, 10, 0.2)).isEqualTo(DrainState.DRAINING);
    }

    @Test
    void anotherPermissionAndABrokerThatStartsAnewBeginFromTheStart() {
        assertThat(after(20, 4, 0, 0, 0.0)).isEqualTo(DrainState.DRAINED);
        assertThat(after(1, 0, 0, 0, 0.0)).isEqualTo(DrainState.DRAINING);
        after(20, 0, 0, 0, 0.0);
        accepted = 0;
        assertThat(after(1, 0, 0, 0, 0.0)).as("the counter fell").isEqualTo(DrainState.DRAINING);
    }

    /** The state after so many beats with this permission, each bringing so many messages. */
    private DrainState after(int beats, int permission, long brokerId, int messages, Double getTps) {
        DrainState state = null;
        for (int beat = 0; beat < beats; beat++) {
            clock.pass(BEAT);
            accepted += messages;
            BrokerPicture broker = picture(permission, brokerId, getTps);
            watch.note(new RegionSnapshot("r", clock.instant(), Map.of(), Map.of(KEY, broker)));
            state = watch.of("r", broker);
        }
        return state;
    }

    private BrokerPicture picture(int permission, long brokerId, Double getTps) {
        var runtime = new BrokerRuntime(
                "V5_5_0", null, 100.0, null, getTps, null, null, accepted, null, null, null, Map.of());
        return new BrokerPicture(
                KEY,
                Map.of("10.0.0.9:9876", brokerId),
                clock.instant(),
                new Reading<>(runtime, clock.instant(), null),
                new Reading<>(Map.of("brokerPermission", String.valueOf(permission)), clock.instant(), null));
    }
}
