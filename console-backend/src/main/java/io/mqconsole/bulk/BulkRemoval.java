package io.mqconsole.bulk;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.bulk.BulkRow.Verdict;
import io.mqconsole.bulk.RemovalItems.Item;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Wish;
import io.mqconsole.config.MasterWrites;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.Unwanted.Kept;
import io.mqconsole.holding.Unwanted.Removable;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Removes many topics and groups from every broker: one plan, one change, an outcome for each of them on each broker. */
@Service
public class BulkRemoval {
    private final RemovalItems items;
    private final BulkPlans plans;
    private final RegionConnections connections;

    BulkRemoval(RemovalItems items, BulkPlans plans, RegionConnections connections) {
        this.items = items;
        this.plans = plans;
        this.connections = connections;
    }

    /**
     * @param skipInvalid leave out those that cannot be removed; else one of them refuses all
     * @throws ConsoleException {@code validation-failed} naming those that cannot be removed; {@code forbidden};
     *     {@code nothing-to-do}; {@code conflict} while somebody uses one of them and {@code force} is not set
     */
    @RequiresPermission("topic:write")
    @Switchable("bulk.delete")
    public Change run(BulkSelection chosen, boolean skipInvalid, ChangeOptions options) {
        var regions = new AskedRegions(connections);
        List<Item> all = items.of(chosen, regions);
        var going = new ArrayList<Removable>();
        var staying = new ArrayList<>(all.stream().flatMap(Item::kept).toList());
        all.stream().flatMap(Item::removable).forEach(one -> {
            if (masters(one, regions.brokers(one.region())).isEmpty()) {
                staying.add(
                        new Kept(one.name(), Text.of("config.group-without-master", String.join(", ", one.brokers()))));
            } else {
                going.add(one);
            }
        });
        if (going.isEmpty() || !skipInvalid && !staying.isEmpty()) {
            throw ConsoleException.invalid(staying.stream()
                    .limit(BulkService.NAMED)
                    .map(kept -> new FieldProblem(kept.name(), Text.of("bulk.about", kept.name(), kept.why())))
                    .toList());
        }
        var warnings = new ArrayList<PlanWarning>();
        List<Wish> wishes = going.stream()
                .flatMap(one -> wishes(one, regions.brokers(one.region()), warnings).stream())
                .toList();
        staying.forEach(kept -> warnings.add(PlanWarning.of("bulk.stays", kept.name(), kept.why())));
        long topics = all.stream()
                .filter(item -> item.kind() == HoldingKind.TOPIC)
                .flatMap(Item::removable)
                .filter(going::contains)
                .count();
        return plans.carryOut(
                Text.of("bulk.change.delete", topics, going.size() - topics),
                items.permission(chosen),
                going.stream().map(Removable::instanceId),
                wishes,
                warnings,
                options);
    }

    /** Which of them can be removed, topics before groups; plans nothing. */
    @RequiresPermission("topic:write")
    @Switchable("bulk.delete")
    public List<BulkRow> check(BulkSelection chosen) {
        return items.of(chosen, new AskedRegions(connections)).stream()
                .map(BulkRemoval::row)
                .toList();
    }

    private static BulkRow row(Item item) {
        List<FieldProblem> problems =
                item.kept().map(kept -> new FieldProblem("id", kept.why())).toList();
        Verdict verdict = problems.isEmpty() ? Verdict.THERE : Verdict.INVALID;
        return new BulkRow(item.number(), item.kind(), item.what().name(), verdict, problems);
    }

    private static List<BrokerRef> masters(Removable one, List<BrokerRef> brokers) {
        return brokers.stream()
                .filter(broker -> broker.master() && one.clusters().contains(broker.cluster()))
                .toList();
    }

    /** On all masters of its clusters: the picture may be older than what is on one of them. */
    private static List<Wish> wishes(Removable one, List<BrokerRef> brokers, List<PlanWarning> warnings) {
        List<BrokerRef> masters = masters(one, brokers);
        Set<String> led = masters.stream().map(BrokerRef::brokerName).collect(Collectors.toSet());
        one.brokers().stream()
                .filter(name -> !led.contains(name))
                .forEach(name -> warnings.add(PlanWarning.blocking("config.group-without-master", name)));
        one.impact()
                .forEach(effect -> warnings.add(
                        new PlanWarning(Text.of("bulk.about", one.name(), effect.text()), effect.blocking())));
        return masters.stream()
                .map(master -> new Wish(BulkTargets.target(one.region(), master, one.subject()), MasterWrites.ABSENT))
                .toList();
    }
}
