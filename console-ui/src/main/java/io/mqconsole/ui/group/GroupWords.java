package io.mqconsole.ui.group;

import com.vaadin.flow.component.Component;
import io.mqconsole.group.BacklogState;
import io.mqconsole.group.Group;
import io.mqconsole.group.GroupKind;
import io.mqconsole.scope.Scope;
import io.mqconsole.ui.holding.DriftWords;
import io.mqconsole.ui.holding.HoldingWords;
import io.mqconsole.ui.list.Measure;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.scope.ScopeWords;
import io.mqconsole.ui.shared.Numbers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in the language of a page what a group is and how it is. */
class GroupWords {
    private final Component page;
    private final HoldingWords holding;
    private final DriftWords drift;

    GroupWords(Component page) {
        this.page = page;
        this.holding = new HoldingWords(page);
        this.drift = new DriftWords(page);
    }

    HoldingWords holding() {
        return holding;
    }

    Numbers numbers() {
        return holding.numbers();
    }

    String kind(GroupKind kind) {
        return page.getTranslation("group.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    String backlog(BacklogState state) {
        return page.getTranslation("group.backlog." + state.name().toLowerCase(Locale.ROOT));
    }

    String scope(Scope scope) {
        return new ScopeWords(page).of(scope);
    }

    State online(Group group) {
        return holding.online(group.online(), group.clients(), isMissed(group));
    }

    /** Messages wait and nobody is there to take them. */
    static boolean isMissed(Group group) {
        return Boolean.FALSE.equals(group.online()) && group.backlog().known() > 0;
    }

    Measure backlog(Group group) {
        return holding.backlog(group.backlog());
    }

    Measure delay(Group group) {
        return holding.delay(group.delay(), group.backlog());
    }

    @Nullable
    Long delayMillis(Group group) {
        return group.delay() == null ? null : group.delay().millis();
    }

    /** How far the delay can be trusted; null when it is not known. */
    @Nullable
    String delayPrecision(Group group) {
        if (group.delay() == null) {
            return null;
        }
        return switch (group.delay().precision()) {
            case EXACT -> page.getTranslation("group.precision.exact");
            case ESTIMATE -> page.getTranslation("group.precision.estimate");
            case AT_LEAST -> page.getTranslation("group.precision.at-least");
        };
    }

    Measure consumeTps(Group group) {
        String rate = numbers().rate(group.consumeTps());
        return rate == null ? Measure.unknown(page.getTranslation("group.unknown-tps")) : Measure.of(rate);
    }

    Measure deadLetters(Group group) {
        Long letters = group.deadLetters();
        return letters == null
                ? Measure.unknown(page.getTranslation("group.unknown-dead-letters"))
                : Measure.of(numbers().count(letters));
    }

    Measure topics(Group group) {
        return new Measure(
                numbers().count(group.topics().size()),
                null,
                group.topics().isEmpty() ? null : String.join("\n", group.topics()));
    }

    State readable(Group group) {
        if (group.readEnable() == null) {
            return new State(
                    page.getTranslation("holding.unknown"), Tone.QUIET, page.getTranslation("group.only-offsets"));
        }
        return group.readEnable()
                ? State.of(page.getTranslation("answer.yes"), Tone.OK)
                : new State(page.getTranslation("answer.no"), Tone.WARN, page.getTranslation("group.not-readable"));
    }

    /** How its clients share the messages; null while it has none. */
    @Nullable
    String model(@Nullable String messageModel) {
        return switch (messageModel) {
            case null -> null;
            case "CLUSTERING" -> page.getTranslation("group.model.clustering");
            case "BROADCASTING" -> page.getTranslation("group.model.broadcasting");
            default -> messageModel;
        };
    }

    /** How its clients get the messages; null while it has none. */
    @Nullable
    String consumeType(@Nullable String consumeType) {
        return switch (consumeType) {
            case null -> null;
            case "CONSUME_PASSIVELY" -> page.getTranslation("group.consume.push");
            case "CONSUME_ACTIVELY" -> page.getTranslation("group.consume.pull");
            case "CONSUME_POP" -> page.getTranslation("group.consume.pop");
            default -> consumeType;
        };
    }

    State drift(Group group) {
        return drift.state(group.drift(), group.kind() == GroupKind.NORMAL);
    }

    String differences(Group group) {
        return String.join("; ", drift.sentences(group.drift()));
    }
}
