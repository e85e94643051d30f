package io.mqconsole.config;

import io.mqconsole.admin.ConfigChange;
import io.mqconsole.admin.ConfigOutcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns every key of a node that may be pushed once, to a valid value and to one that is none, and back: four writes with
 * many keys each, because what a node cannot take does not spoil the rest.
 */
final class UptakeMeasurement {
    private final Supplier<Map<String, String>> read;
    private final Function<Map<String, String>, Map<String, Uptake>> write;

    UptakeMeasurement(Supplier<Map<String, String>> read, Function<Map<String, String>, Map<String, Uptake>> write) {
        this.read = read;
        this.write = write;
    }

    /** @return rows of owner, key, uptake, uptake of an invalid value, why it was not measured */
    List<List<String>> of(List<ConfigKey> keys) {
        Map<String, String> before = read.get();
        var valid = new LinkedHashMap<String, String>();
        var on = new LinkedHashMap<String, String>();
        var invalid = new LinkedHashMap<String, String>();
        for (ConfigKey key : keys) {
            if (key.danger() != Danger.FORBIDDEN) {
                valid.put(key.name(), other(key, before.get(key.name())));
                if (key.type() == ValueType.BOOLEAN) {
                    on.put(key.name(), "true");
                }
                if (key.type() != ValueType.TEXT) {
                    invalid.put(key.name(), key.type() == ValueType.BOOLEAN ? "maybe" : "NOPE");
                }
            }
        }
        Map<String, Uptake> ofValid = write.apply(valid);
        // A switch that is off would be off after "maybe" as well, as if nothing had happened to it.
        write.apply(on);
        Map<String, Uptake> ofInvalid = write.apply(invalid);
        var back = new HashMap<>(before);
        back.keySet().retainAll(valid.keySet());
        write.apply(back);
        return keys.stream().map(key -> row(key, ofValid, ofInvalid)).toList();
    }

    private static List<String> row(ConfigKey key, Map<String, Uptake> ofValid, Map<String, Uptake> ofInvalid) {
        return List.of(
                key.owner().name(),
                key.name(),
                ofValid.getOrDefault(key.name(), Uptake.NOT_MEASURED).name(),
                ofInvalid.getOrDefault(key.name(), Uptake.NOT_MEASURED).name(),
                Forbidden.of(key.name())
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse(""));
    }

    /** A valid value that the node does not hold, as near as there is. */
    private static String other(ConfigKey key, @Nullable String held) {
        if (!key.options().isEmpty()) {
            return key.options().stream()
                    .filter(option -> !option.equals(held))
                    .findFirst()
                    .orElseThrow();
        }
        String now = held == null ? "" : held;
        return switch (key.type()) {
            case BOOLEAN -> now.equals("true") ? "false" : "true";
            case INT ->
                now.equals(Integer.toString(Integer.MAX_VALUE))
                        ? "1"
                        : Integer.toString(Integer.parseInt(or0(now)) + 1);
            case LONG -> Long.toString(Long.parseLong(or0(now)) + 1);
            case DOUBLE -> Double.toString(Double.parseDouble(or0(now)) + 0.5);
            case ENUM, TEXT -> now + "x";
        };
    }

    private static String or0(String number) {
        return number.isEmpty() ? "0" : number;
    }

    static Map<String, Uptake> uptakes(ConfigOutcome outcome) {
        return outcome.changes().stream()
                .collect(Collectors.toMap(ConfigChange::key, change -> switch (change.status()) {
                    case APPLIED -> Uptake.APPLIED;
                    case IGNORED -> Uptake.IGNORED;
                    case COERCED -> Uptake.COERCED;
                    case REJECTED -> Uptake.REJECTED;
                    case UNREACHABLE, CONFLICT -> throw new IllegalStateException("The measurement failed: " + outcome);
                }));
    }
}
