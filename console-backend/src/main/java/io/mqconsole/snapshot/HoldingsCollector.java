package io.mqconsole.snapshot;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.CommittedOffsets;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.admin.QueueOffsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Keeps what the brokers of one region hold up to date. Settings cost two requests per broker group, offsets one per broker
 * group and one per topic and broker group, clients one per consumer group and broker group.
 */
final class HoldingsCollector implements AutoCloseable {
    private final ClusterAdmin admin;
    private final Supplier<RegionSnapshot> nodes;
    private final Supplier<Set<BrokerGroup>> remembered;
    private final Clock clock;
    private final Publication<Holdings> picture;
    private final Beat settings;
    private final Beat offsets;
    private final Beat clients;
    private volatile Duration costOfOffsets = Duration.ZERO;
    private volatile Duration costOfClients = Duration.ZERO;

    /**
     * @param nodes the last picture of the region's brokers
     * @param remembered broker groups that count as silent while nobody leads them
     */
    HoldingsCollector(
            String region,
            ClusterAdmin admin,
            Rhythm rhythm,
            Supplier<RegionSnapshot> nodes,
            Supplier<Set<BrokerGroup>> remembered,
            Clock clock,
            Consumer<Holdings> publish) {
        this.admin = admin;
        this.nodes = nodes;
        this.remembered = remembered;
        this.clock = clock;
        this.picture = new Publication<>(Holdings.empty(region), publish);
        this.offsets = new Beat(
                "offsets of " + region, () -> Beats.paced(rhythm.offsets(), costOfOffsets), this::collectOffsets);
        this.clients = new Beat(
                "clients of " + region, () -> Beats.paced(rhythm.clients(), costOfClients), this::collectClients);
        this.settings = new Beat("settings of " + region, rhythm.settings(), this::collectSettings);
    }

    /**
     * Reads everything again when another broker leads a group, what the old one said being no answer, and when a group is
     * new or gone.
     */
    void follow() {
        RegionSnapshot region = nodes.get();
        Map<BrokerGroup, BrokerRef> leads = BrokerGroup.leads(region);
        Map<BrokerGroup, Holding> known = picture.get().byGroup();
        boolean moved = leads.entrySet().stream().anyMatch(lead -> {
            Holding holding = known.get(lead.getKey());
            return holding == null || !lead.getValue().equals(holding.lead());
        });
        if (moved || !known.keySet().equals(groups(region))) {
            settings.trigger();
        }
    }

    void readSettingsSoon() {
        settings.trigger();
    }

    void collectSettings() {
        Holdings before = picture.get();
        Holdings now = picture.prepare(this::withLeads);
        Collection<BrokerRef> leads = leads(now);
        CallOptions options = CallOptions.within(Beats.BROKERS_DEADLINE);
        var topics = new Answers<>(admin.topics().configs(leads, options), clock.instant());
        var groups = new Answers<>(admin.groups().configs(leads, options), clock.instant());
        Holdings after = update(holding ->
                holding.withSettings(topics.next(holding, holding.topics()), groups.next(holding, holding.groups())));
        boolean moved = !leads(before).equals(leads);
        // A group that is gone would stay in lists for as long as its offsets do.
        boolean gone = !names(after, Holding::groupSettings).containsAll(names(before, Holding::groupSettings));
        if (moved || gone || !names(before, Holding::topicSettings).containsAll(names(after, Holding::topicSettings))) {
            offsets.trigger();
        }
        if (moved || !names(before, Holding::groupSettings).containsAll(names(after, Holding::groupSettings))) {
            clients.trigger();
        }
    }

    /** Committed offsets first: a message that comes in between makes a backlog, and not an offset beyond the end. */
    void collectOffsets() {
        Holdings known = picture.get();
        Collection<BrokerRef> leads = leads(known);
        Set<String> names = names(known, Holding::topicSettings);
        FanOut<CommittedOffsets> committed = admin.groups().offsets(leads, CallOptions.within(Beats.BROKERS_DEADLINE));
        Instant committedAt = clock.instant();
        FanOut<Map<String, List<QueueOffsets>>> stored =
                admin.topics().queues(leads, names, Beats.forEach(names.size()));
        Instant storedAt = clock.instant();
        costOfOffsets = cost(committed).plus(cost(stored));
        update(holding -> holding.withOffsets(
                new Answers<>(committed, committedAt).next(holding, holding.offsets()),
                new Answers<>(stored, storedAt).next(holding, holding.queues())));
    }

    void collectClients() {
        Holdings known = picture.get();
        Set<String> names = names(known, Holding::groupSettings);
        FanOut<Map<String, GroupClients>> connected =
                admin.groups().clients(leads(known), names, Beats.forEach(names.size()));
        costOfClients = cost(connected);
        var answers = new Answers<>(connected, clock.instant());
        update(holding -> holding.withClients(answers.next(holding, holding.clients())));
    }

    private Holdings withLeads(Holdings before) {
        RegionSnapshot region = nodes.get();
        Map<BrokerGroup, BrokerRef> leads = BrokerGroup.leads(region);
        var groups = new TreeMap<BrokerGroup, Holding>();
        groups(region)
                .forEach(group -> groups.put(
                        group,
                        before.byGroup()
                                .getOrDefault(group, Holding.unknown(group))
                                .ledBy(leads.get(group))));
        return new Holdings(before.region(), groups);
    }

    /** A group that is left out counts as one that holds nothing, and an unknown backlog becomes a known one. */
    private Set<BrokerGroup> groups(RegionSnapshot region) {
        var groups = new TreeSet<>(remembered.get());
        region.brokers().keySet().forEach(key -> groups.add(BrokerGroup.of(key)));
        return groups;
    }

    private Holdings update(UnaryOperator<Holding> change) {
        return picture.update(before -> before.each(change));
    }

    private static List<BrokerRef> leads(Holdings holdings) {
        return holdings.byGroup().values().stream()
                .map(Holding::lead)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static Set<String> names(Holdings holdings, Function<Holding, Map<String, ?>> of) {
        return holdings.byGroup().values().stream()
                .flatMap(holding -> of.apply(holding).keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Of those that answered: one that hangs makes nobody wait longer for the others. */
    private static Duration cost(FanOut<?> answers) {
        return answers.results().stream()
                .filter(NodeResult.Ok.class::isInstance)
                .map(NodeResult::took)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** What the leads answered, and when. */
    private record Answers<T>(FanOut<T> answers, Instant at) {
        /** Groups whose lead was not asked this time stay as they are; those that nobody leads have failed. */
        Reading<T> next(Holding holding, Reading<T> before) {
            BrokerRef lead = holding.lead();
            if (lead == null) {
                return before.next(nobody(holding.group()), at);
            }
            return answers.of(lead.address().toString())
                    .map(result -> before.next(result, at))
                    .orElse(before);
        }

        private static <T> NodeResult<T> nobody(BrokerGroup group) {
            return new NodeResult.Failed<>(
                    group.brokerName(),
                    new AdminError(AdminError.Kind.UNREACHABLE, 0, Leads.NOBODY, group.brokerName()),
                    Duration.ZERO);
        }
    }

    @Override
    public void close() {
        settings.close();
        offsets.close();
        clients.close();
    }
}
