package io.mqconsole.instance;

import io.mqconsole.group.InstanceGroups;
import io.mqconsole.region.Region;
import io.mqconsole.region.RegionService;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.HoldingsBoard;
import io.mqconsole.snapshot.RegionSnapshot;
import io.mqconsole.snapshot.Snapshots;
import io.mqconsole.topic.InstanceTopics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is in instances, as the brokers hold it. */
@Component
class InstanceContents {
    private static final int NAMED = 10;

    private final InstanceTopics topics;
    private final InstanceGroups groups;
    private final RegionService regions;
    private final CurrentUser currentUser;
    private final Snapshots snapshots;
    private final HoldingsBoard board;

    InstanceContents(
            InstanceTopics topics,
            InstanceGroups groups,
            RegionService regions,
            CurrentUser currentUser,
            Snapshots snapshots,
            HoldingsBoard board) {
        this.topics = topics;
        this.groups = groups;
        this.regions = regions;
        this.currentUser = currentUser;
        this.snapshots = snapshots;
        this.board = board;
    }

    /** Topics and groups by instance. */
    record Counts(Map<String, Long> topics, Map<String, Long> groups) {
        /** Every instance that something belongs to. */
        Set<String> instances() {
            var found = new TreeSet<>(topics.keySet());
            found.addAll(groups.keySet());
            return found;
        }

        long topicsOf(String instanceId) {
            return topics.getOrDefault(instanceId, 0L);
        }

        long groupsOf(String instanceId) {
            return groups.getOrDefault(instanceId, 0L);
        }
    }

    Counts counts() {
        return new Counts(topics.counts(), groups.counts());
    }

    /**
     * @throws ConsoleException {@code conflict} naming what is in it, or the regions and broker groups that have not told
     *     yet what they hold
     */
    void requireEmpty(String instanceId) {
        List<String> inside = Stream.concat(topics.of(instanceId).stream(), groups.of(instanceId).stream())
                .toList();
        if (!inside.isEmpty()) {
            String names = inside.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (inside.size() > NAMED ? ", …" : "");
            throw new ConsoleException(
                    ErrorCode.CONFLICT, Text.of("instance.not-empty", instanceId, inside.size(), names));
        }
        String silent = Stream.concat(silentRegions(), silentBrokers()).collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("instance.contents-unknown", instanceId, silent));
        }
    }

    /** Regions whose NameServers have not told yet which brokers there are, or whose brokers nobody has asked yet. */
    private Stream<String> silentRegions() {
        List<Region> all = currentUser.asSystem(regions::list);
        return all.stream().map(Region::name).filter(region -> {
            RegionSnapshot picture = snapshots.current(region);
            boolean nobodyAsked = board.current(region).byGroup().isEmpty()
                    && !picture.brokers().isEmpty();
            return picture.listedAt() == null || nobodyAsked;
        });
    }

    private Stream<String> silentBrokers() {
        return board.all().stream()
                .flatMap(region -> region.byGroup().values().stream())
                .filter(holding ->
                        holding.topics().value() == null || holding.groups().value() == null)
                .map(holding -> holding.group().brokerName());
    }
}
