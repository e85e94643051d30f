package io.mqconsole.ui.holding;

import com.vaadin.flow.component.Component;
import io.mqconsole.snapshot.Difference;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.PermissionWords;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what brokers hold differently that should hold it alike. */
public class DriftWords {
    /** The settings that have a name in the languages of the console; others are called as brokers call them. */
    private static final Set<String> NAMED = Set.of(
            "perm",
            "readQueueNum",
            "writeQueueNum",
            "order",
            "message.type",
            "messageType",
            "attributes",
            "topicFilterType",
            "topicSysFlag",
            "readEnable",
            "broadcastEnable",
            "fromMinEnable",
            "orderly",
            "retryQueueNum",
            "retryMaxTimes",
            "retryPolicy",
            "consumeTimeoutMinutes",
            "notifyConsumerIdsChanged",
            "brokerId",
            "whichBrokerWhenConsumeSlowly");

    private final Component page;

    public DriftWords(Component page) {
        this.page = page;
    }

    /** @param compared whether brokers are expected to hold it alike at all */
    public State state(List<Difference> differences, boolean compared) {
        if (!compared) {
            return new State(
                    page.getTranslation("drift.not-compared"),
                    Tone.QUIET,
                    page.getTranslation("drift.not-compared-why"));
        }
        return differences.isEmpty()
                ? State.of(page.getTranslation("drift.none"), Tone.OK)
                : new State(page.getTranslation("drift.some"), Tone.WARN, String.join("\n", sentences(differences)));
    }

    /** Whether brokers can be made alike: what is out of scope is taken away by setting the scope again. */
    public static boolean mendable(List<Difference> differences) {
        return !differences.stream().allMatch(Difference::aboutScope);
    }

    /** Each difference with what every broker holds. */
    public List<String> sentences(List<Difference> differences) {
        return differences.stream().map(this::sentence).toList();
    }

    private String sentence(Difference difference) {
        String property = difference.property();
        if (property == null) {
            return page.getTranslation("drift.missing", String.join(", ", difference.missingOn()));
        }
        if (difference.aboutScope()) {
            return page.getTranslation(
                    "drift.outside", String.join(", ", difference.values().keySet()));
        }
        String sides = difference.values().entrySet().stream()
                .map(side -> side.getKey() + " " + value(property, Objects.requireNonNullElse(side.getValue(), "")))
                .collect(Collectors.joining(" · "));
        return page.getTranslation("drift.sides", name(property), sides);
    }

    public String name(String property) {
        return NAMED.contains(property) ? page.getTranslation("setting." + property) : property;
    }

    /** A value as people read it: permissions and answers in words. */
    public String value(String property, String value) {
        if (property.equals("perm") && value.matches("\\d")) {
            return String.valueOf(PermissionWords.of(page, Integer.valueOf(value)));
        }
        return switch (value) {
            case "" -> page.getTranslation("setting.unset");
            case "true" -> page.getTranslation("answer.yes");
            case "false" -> page.getTranslation("answer.no");
            default -> value;
        };
    }
}
