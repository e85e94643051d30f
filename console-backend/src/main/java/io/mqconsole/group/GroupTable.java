package io.mqconsole.group;

import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.GroupClient;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.QueueOffsets;
import io.mqconsole.holding.HoldingNote;
import io.mqconsole.shared.ResourceName;
import io.mqconsole.shared.StableId;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.Difference;
import io.mqconsole.snapshot.FirstSeen;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the groups of a region out of what its broker groups know of them. */
record GroupTable(Holdings holdings, FirstSeen firstSeen, Instant now) {

    List<Group> groups() {
        var sides = new HashMap<String, TreeMap<BrokerGroup, GroupSettings>>();
        for (Holding holding : holdings.byGroup().values()) {
            holding.groupSettings()
                    .forEach((name, settings) -> sides.computeIfAbsent(name, absent -> new TreeMap<>())
                            .put(holding.group(), settings));
            CommittedOffsets committed = holding.offsets().value();
            if (committed != null) {
                committed.groups().forEach(name -> sides.computeIfAbsent(name, absent -> new TreeMap<>()));
            }
        }
        var groups = new ArrayList<Group>(sides.size());
        sides.forEach((name, held) -> groups.add(group(name, held)));
        return groups;
    }

    static String id(String region, String name) {
        return StableId.of(region, "GROUP", name);
    }

    private Group group(String name, TreeMap<BrokerGroup, GroupSettings> sides) {
        ResourceName parts = ResourceName.parse(name);
        GroupKind kind = GroupKind.of(name);
        GroupSettings first = sides.isEmpty() ? null : sides.firstEntry().getValue();
        List<GroupClients> connected = connected(name);
        Set<String> clients = connected.stream()
                .flatMap(side -> side.clients().stream())
                .map(GroupClient::clientId)
                .collect(Collectors.toSet());
        boolean told = !clients.isEmpty() || allToldClients();
        List<String> topics = topics(name, connected);
        Lag.Sum lag = Lag.of(name, holdings.byGroup().values(), topic -> true, now);
        return new Group(
                id(holdings.region(), name),
                holdings.region(),
                name,
                parts.instanceId(),
                parts.name(),
                kind,
                sides.keySet().stream().map(BrokerGroup::cluster).distinct().toList(),
                sides.keySet().stream().map(BrokerGroup::brokerName).toList(),
                first == null ? GroupRules.UNKNOWN : GroupRules.of(first),
                told ? !clients.isEmpty() : null,
                told ? clients.size() : null,
                said(connected, GroupClients::messageModel),
                said(connected, GroupClients::consumeType),
                topics,
                lag.backlog(),
                lag.delay(),
                consumeTps(name),
                deadLetters(name),
                kind == GroupKind.NORMAL ? drift(sides, topics) : List.of(),
                HoldingNote.NONE,
                firstSeen.of(holdings.region(), FirstSeen.Kind.GROUP, name));
    }

    private List<GroupClients> connected(String name) {
        var connected = new ArrayList<GroupClients>(2);
        for (Holding holding : holdings.byGroup().values()) {
            Map<String, GroupClients> clients = holding.clients().value();
            GroupClients side = clients == null ? null : clients.get(name);
            if (side != null) {
                connected.add(side);
            }
        }
        return connected;
    }

    /** Clients connect to every broker of their topics, so that only all brokers together can say that there are none. */
    private boolean allToldClients() {
        return holdings.byGroup().values().stream()
                .allMatch(holding ->
                        holding.clients().value() != null && holding.clients().failure() == null);
    }

    private static @Nullable String said(List<GroupClients> connected, Function<GroupClients, String> what) {
        return connected.stream()
                .map(what)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private List<String> topics(String name, List<GroupClients> connected) {
        var topics = new TreeSet<String>();
        for (Holding holding : holdings.byGroup().values()) {
            CommittedOffsets committed = holding.offsets().value();
            if (committed != null) {
                topics.addAll(committed.topics(name));
            }
        }
        connected.forEach(side -> topics.addAll(side.subscriptions().keySet()));
        topics.remove(ResourceName.retryOf(name));
        return List.copyOf(topics);
    }

    private @Nullable Double consumeTps(String name) {
        double sum = 0;
        boolean known = false;
        for (Holding holding : holdings.byGroup().values()) {
            CommittedOffsets committed = holding.offsets().value();
            if (committed == null || holding.offsets().failure() != null) {
                return null;
            }
            if (committed.groups().contains(name)) {
                Double tps = holding.consumeTps().get(name);
                if (tps == null) {
                    return null;
                }
                sum += tps;
                known = true;
            }
        }
        return known ? sum : null;
    }

    private @Nullable Long deadLetters(String name) {
        String topic = ResourceName.deadLettersOf(name);
        long sum = 0;
        for (Holding holding : holdings.byGroup().values()) {
            Map<String, List<QueueOffsets>> queues = holding.queues().value();
            if (queues == null || holding.queues().failure() != null) {
                return null;
            }
            for (QueueOffsets queue : queues.getOrDefault(topic, List.of())) {
                sum += queue.maxOffset() - queue.minOffset();
            }
        }
        return sum;
    }

    /** The broker groups that hold one of its topics should hold the group too: its clients come to all of them. */
    private List<Difference> drift(TreeMap<BrokerGroup, GroupSettings> sides, List<String> topics) {
        List<BrokerGroup> should = holdings.byGroup().values().stream()
                .filter(holding -> holding.groups().value() != null)
                .filter(holding -> sides.containsKey(holding.group())
                        || topics.stream().anyMatch(holding.topicSettings()::containsKey))
                .map(Holding::group)
                .toList();
        return Difference.between(should, sides, GroupProperties::of);
    }
}
