package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ConfigChange;
import io.mqconsole.admin.ConfigChange.Status;
import io.mqconsole.admin.ConfigOps;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.admin.NameServerWrite;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.RegionEndpoint;
import io.mqconsole.change.Target;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.change.TargetOutcome.Result;
import io.mqconsole.change.TargetWrite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent to whom, and what is told of each key. */
class NameServerConfigWritingTest {
    private static final String A = "10.0.0.1:9876";
    private static final String B = "10.0.0.2:9876";
    private static final String GONE = "10.0.0.9:9876";

    private final ClusterAdmin admin = mock(ClusterAdmin.class);
    private final ConfigOps configs = mock(ConfigOps.class);
    private final List<NameServerWrite> sent = new ArrayList<>();

    @BeforeEach
    void nameServersIgnoreWhatTheyDoNotKnow() {
        when(admin.endpoint())
                .thenReturn(new RegionEndpoint(List.of(NodeAddress.parse(A), NodeAddress.parse(B)), null, false));
        when(admin.configs()).thenReturn(configs);
        when(configs.writeNameServers(anyList(), any(CallOptions.class))).thenAnswer(call -> {
            List<NameServerWrite> writes = call.getArgument(0);
            sent.addAll(writes);
            return writes.stream().map(NameServerConfigWritingTest::answer).toList();
        });
    }

    private static ConfigOutcome answer(NameServerWrite write) {
        return new ConfigOutcome(
                write.nameServer().toString(),
                write.wanted().entrySet().stream()
                        .map(wanted -> wanted.getKey().equals("deaf")
                                ? new ConfigChange("deaf", "0", wanted.getValue(), "0", Status.IGNORED)
                                : new ConfigChange(
                                        wanted.getKey(), "0", wanted.getValue(), wanted.getValue(), Status.APPLIED))
                        .toList(),
                true,
                Optional.empty(),
                Duration.ofMillis(3));
    }

    private static TargetWrite write(String address, String key) {
        return new TargetWrite(
                new Target("r", "", address, address, "config/" + key), "", Map.of(key, "0"), Map.of(key, "1"));
    }

    @Test
    void allThatOneTakesGoesThereInOneRequestAndEachKeyHasItsOwnOutcome() {
        List<TargetOutcome> outcomes =
                new NameServerConfigWriting(admin).of(List.of(write(A, "one"), write(B, "one"), write(A, "deaf")));

        assertThat(outcomes)
                .extracting(TargetOutcome::result)
                .containsExactly(Result.VERIFIED, Result.VERIFIED, Result.MISMATCH);
        assertThat(outcomes.getFirst().after()).isEqualTo(Map.of("one", "1"));
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst().nameServer()).hasToString(A);
        assertThat(sent.getFirst().wanted()).isEqualTo(Map.of("one", "1", "deaf", "1"));
        assertThat(sent.getFirst().expected()).isEqualTo(Map.of("one", "0", "deaf", "0"));
    }

    @Test
    void nothingIsSentToOneThatWasTakenOutOfTheRegion() {
        List<TargetOutcome> outcomes =
                new NameServerConfigWriting(admin).of(List.of(write(GONE, "one"), write(B, "one")));

        assertThat(outcomes).extracting(TargetOutcome::result).containsExactly(Result.UNSENT, Result.VERIFIED);
        assertThat(outcomes.getFirst().why().args()).containsExactly(GONE);
        assertThat(sent).extracting(NameServerWrite::nameServer).containsExactly(NodeAddress.parse(B));
    }
}
