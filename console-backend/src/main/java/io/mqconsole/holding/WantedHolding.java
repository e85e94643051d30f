package io.mqconsole.holding;

import io.mqconsole.change.PlanWarning;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A topic or group as a row of a file wants it on brokers.
 *
 * @param brokers names of broker groups of the cluster; null for all
 * @param mostBrokers how many of them may hold it; the first by name do
 * @param instanceId null for nobody's
 * @param name as brokers know it
 * @param subject what the targets of a change of it are about
 * @param wantedOn the values that a broker group shall hold, by its name
 * @param known whether brokers were seen to hold it
 * @param impact what making it so would do to those who use it
 */
public record WantedHolding(
        HoldingKind kind,
        String region,
        String cluster,
        @Nullable List<String> brokers,
        int mostBrokers,
        @Nullable String instanceId,
        String name,
        String subject,
        Function<String, Map<String, String>> wantedOn,
        NoteSpec note,
        boolean known,
        List<PlanWarning> impact) {
    public WantedHolding {
        brokers = brokers == null ? null : List.copyOf(brokers);
        impact = List.copyOf(impact);
    }

    /** What it is, wherever it is held: rows for several clusters have the same. */
    public String key() {
        return region + " " + subject;
    }
}
