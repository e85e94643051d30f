package io.mqconsole.region;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mqconsole.shared.NodeFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each NameServer of a region answered just now. */
public record RegionCheck(List<NameServerAnswer> nameServers) {
    public RegionCheck {
        nameServers = List.copyOf(nameServers);
    }

    /** True when every NameServer answered. */
    @JsonProperty
    public boolean reachable() {
        return nameServers.stream().allMatch(answer -> answer.failure() == null);
    }

    /**
     * @param brokers how many brokers it lists; null when it did not answer
     * @param tookMs how long it took, in milliseconds
     */
    public record NameServerAnswer(
            String address,
            @Nullable Integer brokers,
            long tookMs,
            @Nullable NodeFailure failure) {}
}
