package io.mqconsole.holding;

import io.mqconsole.change.PlanWarning;
import io.mqconsole.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic or group that somebody wants removed from all brokers. */
public sealed interface Unwanted {
    /** As brokers know it; its id where there is no such thing. */
    String name();

    /**
     * It can be.
     *
     * @param subject what the targets of a change of it are about
     * @param instanceId null for nobody's
     * @param brokers names of the broker groups that were seen to hold it
     * @param impact what removing it would do to those who use it
     */
    record Removable(
            String region,
            String name,
            String subject,
            @Nullable String instanceId,
            List<String> clusters,
            List<String> brokers,
            List<PlanWarning> impact)
            implements Unwanted {
        public Removable {
            clusters = List.copyOf(clusters);
            brokers = List.copyOf(brokers);
            impact = List.copyOf(impact);
        }
    }

    /** It stays: it is gone, out of reach, or not for people to remove. */
    record Kept(String name, Text why) implements Unwanted {}
}
