package io.mqconsole.config;

import io.mqconsole.change.PlanWarning;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Works out which value goes to which broker. An item goes only where it decides: where an item for a smaller target does,
 * that one's value is not written over, whether it is part of the push or not.
 */
@Component
class PushCells {
    private static final int NAMED = 5;

    private final ConfigItems items;

    PushCells(ConfigItems items) {
        this.items = items;
    }

    /**
     * @param warnings gets those about items that do not go everywhere
     * @return by broker, then by key
     * @throws ConsoleException {@code no-target} when there is nothing to bring to anybody
     */
    List<PushCell> of(PushedItems wanted, List<ConfigBroker> brokers, List<PlanWarning> warnings) {
        List<ConfigItem> all = items.all();
        Collection<ConfigItem> chosen = switch (wanted) {
            case PushedItems.All everything -> all;
            case PushedItems.Chosen some -> some(some, all);
        };
        var effective = new EffectiveItems(all);
        var cells = new ArrayList<PushCell>();
        for (ConfigBroker broker : brokers) {
            chosen.stream()
                    .filter(item -> item.value() != null && decides(item, broker, effective))
                    .sorted(Comparator.comparing(ConfigItem::property))
                    .forEach(item -> cells.add(new PushCell(broker, item)));
        }
        if (wanted instanceof PushedItems.Chosen) {
            chosen.forEach(item -> overridden(item, brokers, effective).ifPresent(warnings::add));
            chosen.stream()
                    .filter(item -> brokers.stream().noneMatch(item::concerns))
                    .forEach(item -> warnings.add(
                            PlanWarning.of("config-push.reaches-nobody", item.property(), item.targetName())));
        }
        if (cells.isEmpty()) {
            throw new ConsoleException(
                    ErrorCode.NO_TARGET,
                    Text.of("config-push.nothing-for-anybody", brokers.size()),
                    warnings.stream()
                            .map(warning -> new FieldProblem("itemIds", warning.text()))
                            .toList(),
                    null);
        }
        return cells;
    }

    private static List<ConfigItem> some(PushedItems.Chosen wanted, List<ConfigItem> all) {
        Map<String, ConfigItem> byId = all.stream().collect(Collectors.toMap(ConfigItem::id, Function.identity()));
        var problems = new ArrayList<FieldProblem>();
        var chosen = new ArrayList<ConfigItem>();
        for (String id : wanted.ids().stream().distinct().toList()) {
            ConfigItem item = byId.get(id);
            if (item == null || item.deleted()) {
                problems.add(new FieldProblem("itemIds", Text.of("config-push.no-item", id)));
            } else if (item.value() == null) {
                problems.add(new FieldProblem(
                        "itemIds", Text.of("config-push.no-value", item.property(), item.targetName())));
            } else {
                chosen.add(item);
            }
        }
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        return chosen;
    }

    private static boolean decides(ConfigItem item, ConfigBroker broker, EffectiveItems effective) {
        return item.concerns(broker)
                && effective
                        .decides(broker, item.property())
                        .filter(deciding -> deciding.id().equals(item.id()))
                        .isPresent();
    }

    private static Optional<PlanWarning> overridden(
            ConfigItem item, List<ConfigBroker> brokers, EffectiveItems effective) {
        List<String> names = brokers.stream()
                .filter(broker -> item.concerns(broker) && !decides(item, broker, effective))
                .map(ConfigBroker::title)
                .toList();
        String shown =
                names.stream().limit(NAMED).collect(Collectors.joining(", ")) + (names.size() > NAMED ? ", …" : "");
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(PlanWarning.of("config-push.overridden", item.property(), names.size(), shown));
    }
}
