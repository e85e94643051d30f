package io.mqconsole.region;

import io.mqconsole.shared.NodeFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each NameServer of a region answered just now. */
public record RegionCheck(List<NameServerAnswer> nameServers) {
    public RegionCheck {
        nameServers = List.copyOf(nameServers);
    }

    public boolean reachable() {
        return nameServers.stream().allMatch(answer -> answer.failure() == null);
    }

    public List<NodeFailure> failures() {
        return nameServers.stream()
                .flatMap(answer -> answer.failure() == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(answer.failure()))
                .toList();
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
