package io.mqconsole.ui.holding;

import com.vaadin.flow.component.Component;
import io.mqconsole.group.Backlog;
import io.mqconsole.group.Delay;
import io.mqconsole.group.Unknown;
import io.mqconsole.ui.list.Measure;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the language of a page how far behind somebody is, and why that cannot be told. */
public class HoldingWords {
    private static final long SECOND = 1000;

    private final Component page;
    private final Numbers numbers;

    public HoldingWords(Component page) {
        this.page = page;
        this.numbers = new Numbers(page);
    }

    public Numbers numbers() {
        return numbers;
    }

    /** Never shows a number as if it were all where a part is unknown. */
    public Measure backlog(Backlog backlog) {
        if (backlog.unknown().isEmpty()) {
            return Measure.of(numbers.count(backlog.known()));
        }
        String text = backlog.known() > 0
                ? page.getTranslation("holding.at-least", numbers.count(backlog.known()))
                : page.getTranslation("holding.unknown");
        return new Measure(text, kept(backlog) ? Tone.QUIET : Tone.WARN, reasons(backlog));
    }

    /** Kept elsewhere, as a group does that broadcasts: nothing is wrong. */
    private static boolean kept(Backlog backlog) {
        return backlog.unknown().stream().allMatch(unknown -> unknown.reason() == Unknown.Reason.BROADCAST);
    }

    /** Why a part of it is unknown, a line for each reason. */
    public String reasons(Backlog backlog) {
        return backlog.unknown().stream().map(this::reason).distinct().collect(Collectors.joining("\n"));
    }

    public List<String> reasonsOf(Backlog backlog) {
        return backlog.unknown().stream().map(this::reason).distinct().toList();
    }

    private String reason(Unknown unknown) {
        String where = unknown.where();
        String key = "holding.unknown."
                + unknown.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return where == null
                ? page.getTranslation(key)
                : page.getTranslation("holding.unknown-where", page.getTranslation(key), where);
    }

    /** @param backlog that it belongs to: what is unknown of it is unknown of the delay */
    public Measure delay(@Nullable Delay delay, Backlog backlog) {
        if (delay == null) {
            return Measure.unknown(
                    backlog.unknown().isEmpty() ? page.getTranslation("holding.delay-unknown") : reasons(backlog));
        }
        String span = numbers.span(delay.millis());
        return switch (delay.precision()) {
            case EXACT -> Measure.of(span);
            case ESTIMATE ->
                new Measure(
                        delay.millis() < SECOND ? span : page.getTranslation("holding.about", span),
                        null,
                        page.getTranslation("holding.delay-estimate"));
            case AT_LEAST ->
                new Measure(
                        page.getTranslation("holding.at-least", span),
                        null,
                        page.getTranslation("holding.delay-at-least"));
        };
    }

    /**
     * Whether clients are connected.
     *
     * @param online null for unknown
     * @param missed whether messages wait for them
     */
    public State online(@Nullable Boolean online, @Nullable Integer clients, boolean missed) {
        if (online == null) {
            return new State(
                    page.getTranslation("holding.unknown"), Tone.WARN, page.getTranslation("holding.online-unknown"));
        }
        if (online) {
            return State.of(page.getTranslation("holding.online", clients == null ? 0 : clients), Tone.OK);
        }
        return missed
                ? new State(
                        page.getTranslation("holding.offline"), Tone.BAD, page.getTranslation("holding.offline-missed"))
                : State.of(page.getTranslation("holding.offline"), Tone.QUIET);
    }
}
