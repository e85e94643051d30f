package io.mqconsole.ui.change;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.ui.list.TableColumn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the tables of changes and of their targets. */
final class ChangeTables {
    private ChangeTables() {}

    static List<TableColumn<Change>> changes(ChangeWords words) {
        return List.of(
                TableColumn.date("change.createdAt", Change::createdAt).width("8.75rem"),
                TableColumn.<Change>link(
                                "change.summary",
                                change -> words.say(change.summary()),
                                change -> ChangeNavigation.detailPath(change.id()))
                        .unsortable()
                        .fixed()
                        .width("20rem"),
                TableColumn.<Change>state("change.status", change -> words.status(change.status()), Change::status)
                        .width("7rem"),
                TableColumn.<Change>number("change.targetCount", Change::targetCount, words::verified, change -> "")
                        .width("5.5rem"),
                TableColumn.<Change>text("change.kind", change -> words.kind(change.kind()))
                        .exportedAs(Change::kind)
                        .width("9rem"),
                TableColumn.text("change.requestedBy", Change::requestedBy).width("6.5rem"),
                TableColumn.<Change>deadline(
                                "change.expiresAt",
                                change -> change.expiryPending() ? change.expiresAt() : null,
                                Change::expiryPending)
                        .exportedAs(Change::expiresAt)
                        .width("8.75rem"),
                TableColumn.date("change.finishedAt", Change::finishedAt).width("8.75rem"),
                TableColumn.text("change.reason", Change::reason)
                        .unsortable()
                        .width("14rem")
                        .hidden(),
                TableColumn.text("change.id", Change::id).unsortable().hidden());
    }

    /** @param path the address of a target's page; null where there is none */
    static List<TableColumn<ChangeTarget>> targets(ChangeWords words, Function<ChangeTarget, @Nullable String> path) {
        return List.of(
                TableColumn.<ChangeTarget>number("change.target.wave", ChangeTarget::wave, words::wave, target -> "")
                        .width("3.5rem"),
                TableColumn.<ChangeTarget>link(
                                "change.target.node", target -> target.target().node(), path)
                        .fixed()
                        .width("7rem"),
                TableColumn.<ChangeTarget>text(
                                "change.target.address",
                                target -> target.target().address())
                        .width("8.5rem"),
                TableColumn.<ChangeTarget>text("change.target.role", words::role)
                        .exportedAs(ChangeTarget::role)
                        .width("4rem"),
                TableColumn.<ChangeTarget>text("change.target.subject", words::subject)
                        .exportedAs(target -> target.target().subject())
                        .width("9rem"),
                values("change.target.before", words, ChangeTarget::before),
                values("change.target.wanted", words, ChangeTarget::wanted),
                values("change.target.after", words, ChangeTarget::after),
                TableColumn.<ChangeTarget>state("change.target.status", words::status, ChangeTarget::status)
                        .width("7rem"),
                TableColumn.<ChangeTarget>text(
                                "change.target.error",
                                target -> target.error() == null ? null : words.say(target.error()))
                        .width("14rem"),
                TableColumn.<ChangeTarget>number(
                                "change.target.attempts",
                                ChangeTarget::attempts,
                                target -> String.valueOf(target.attempts()),
                                target -> "")
                        .width("4.5rem"),
                TableColumn.<ChangeTarget>number(
                                "change.target.tookMs",
                                ChangeTarget::tookMs,
                                target -> words.took(target.tookMs()),
                                target -> "")
                        .width("5rem"));
    }

    private static TableColumn<ChangeTarget> values(
            String titleKey, ChangeWords words, Function<ChangeTarget, @Nullable Map<String, String>> values) {
        return TableColumn.<ChangeTarget>text(titleKey, target -> words.values(moving(target, values.apply(target))))
                .exportedAs(values)
                .width("9rem");
    }

    /** Of many settings those that the change moves, or that are not as it wanted; all where it makes or removes something. */
    private static @Nullable Map<String, String> moving(ChangeTarget target, @Nullable Map<String, String> values) {
        Map<String, String> before = target.before();
        Map<String, String> wanted = target.wanted();
        if (before == null || values == null || !before.keySet().equals(wanted.keySet()) || before.equals(wanted)) {
            return values;
        }
        Map<String, String> after = Objects.requireNonNullElse(target.after(), wanted);
        return values.entrySet().stream()
                .filter(value -> value.getKey().equals(ChangeWords.EXISTS)
                        || !Objects.equals(before.get(value.getKey()), wanted.get(value.getKey()))
                        || !Objects.equals(after.get(value.getKey()), wanted.get(value.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
