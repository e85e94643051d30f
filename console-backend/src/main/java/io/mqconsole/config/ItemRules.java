package io.mqconsole.config;

import io.mqconsole.config.ConfigItemRow.Content;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.OneLine;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an item must be to be saved: for a target that there is, and a key and a value that brokers can take. */
@Component
class ItemRules {
    private static final int MAX_REMARK = 256;
    private static final int MAX_TARGET = 128;

    private final RegionConnections connections;
    private final ConfigBrokers brokers;
    private final ConfigCatalogue catalogue;

    ItemRules(RegionConnections connections, ConfigBrokers brokers, ConfigCatalogue catalogue) {
        this.connections = connections;
        this.brokers = brokers;
        this.catalogue = catalogue;
    }

    /** @throws ConsoleException {@code validation-failed}, naming each field that does not fit */
    Content check(ItemTarget target, ConfigItemSpec spec) {
        var problems = new ArrayList<FieldProblem>();
        checkTarget(target, problems);
        Content content = content(target.property(), spec, problems);
        refuse(problems);
        return content;
    }

    /** The same for an item that is there: its target may have gone since. */
    Content check(String property, ConfigItemSpec spec) {
        var problems = new ArrayList<FieldProblem>();
        Content content = content(property, spec, problems);
        refuse(problems);
        return content;
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
    }

    private void checkTarget(ItemTarget target, List<FieldProblem> problems) {
        if (!connections.all().containsKey(target.region())) {
            problems.add(new FieldProblem("region", Text.of("region.not-found", target.region())));
            return;
        }
        String name = target.targetName();
        boolean there = switch (target.targetType()) {
            case REGION -> name.equals(target.region());
            case CLUSTER, BROKER ->
                brokers.all().stream()
                        .filter(broker -> broker.region().equals(target.region()))
                        .anyMatch(broker -> target.targetType().names(name, broker));
        };
        if (name.length() > MAX_TARGET || !there) {
            String shown = name.length() > MAX_TARGET ? name.substring(0, MAX_TARGET) + "…" : name;
            problems.add(new FieldProblem(
                    "targetName",
                    switch (target.targetType()) {
                        case REGION -> Text.of("config-item.no-region-name", target.region());
                        case CLUSTER -> Text.of("config-item.no-cluster", shown, target.region());
                        case BROKER -> Text.of("config-item.no-broker", shown, target.region());
                    }));
        }
    }

    private Content content(String property, ConfigItemSpec spec, List<FieldProblem> problems) {
        String value = spec.value() == null || spec.value().isEmpty() ? null : spec.value();
        boolean unknown = spec.allowUnknown();
        catalogue
                .keyProblem(KeyOwner.BROKER, property, unknown)
                .map(problem -> new FieldProblem("property", problem))
                .or(() -> Optional.ofNullable(value)
                        .flatMap(some -> catalogue.problem(KeyOwner.BROKER, property, some, unknown))
                        .map(problem -> new FieldProblem("value", problem)))
                .ifPresent(problems::add);
        return new Content(
                value,
                Objects.requireNonNullElse(spec.scope(), Scope.ALL),
                OneLine.of("remark", spec.remark(), MAX_REMARK, problems));
    }
}
