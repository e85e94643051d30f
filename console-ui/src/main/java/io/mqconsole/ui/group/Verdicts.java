package io.mqconsole.ui.group;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mqconsole.group.Consistency.Deviation;
import io.mqconsole.group.ConsumerStatus;
import io.mqconsole.group.Rebalance.Problem;
import io.mqconsole.group.Verdict;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.Panel;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.StateBadge;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import java.util.List;
import java.util.Objects;

/** The two things that must hold among the clients of a group: whether they do, and who or what is out of line. */
class Verdicts extends Div {
    private final ConsumerStatus status;

    Verdicts(ConsumerStatus status) {
        this.status = status;
        addClassName("verdicts");
        add(consistency(), rebalance());
    }

    private Panel consistency() {
        Verdict verdict = status.subscriptions().verdict();
        Panel panel = new Panel(
                getTranslation("group.consistency"),
                standing(
                        state(verdict, "group.consistency.bad"),
                        switch (verdict) {
                            case OK -> getTranslation("group.consistency.ok-what", status.clients());
                            case NOT_OK -> getTranslation("group.consistency.bad-what");
                            case UNKNOWN -> unknown();
                            case NOT_APPLICABLE -> getTranslation("group.verdict.nobody");
                        }));
        panel.setId("consistency");
        if (verdict == Verdict.NOT_OK) {
            panel.add(new AnswerTable<>(
                    deviations(), status.subscriptions().deviations(), getTranslation("group.consistency.ok")));
        }
        return panel;
    }

    private Panel rebalance() {
        Verdict verdict = status.rebalance().verdict();
        Panel panel = new Panel(
                getTranslation("group.rebalance"),
                standing(
                        state(verdict, "group.rebalance.bad"),
                        switch (verdict) {
                            case OK -> getTranslation("group.rebalance.ok-what");
                            case NOT_OK -> getTranslation("group.rebalance.bad-what");
                            case UNKNOWN -> unknown();
                            case NOT_APPLICABLE ->
                                getTranslation(
                                        status.clients() == 0 ? "group.verdict.nobody" : "group.rebalance.otherwise");
                        }));
        panel.setId("rebalance");
        if (verdict == Verdict.NOT_OK) {
            panel.add(new AnswerTable<>(
                    problems(), status.rebalance().problems(), getTranslation("group.consistency.ok")));
        }
        return panel;
    }

    private State state(Verdict verdict, String badKey) {
        return switch (verdict) {
            case OK -> State.of(getTranslation("group.consistency.ok"), Tone.OK);
            case NOT_OK -> State.of(getTranslation(badKey), Tone.BAD);
            case UNKNOWN -> State.of(getTranslation("holding.unknown"), Tone.WARN);
            case NOT_APPLICABLE -> State.of(getTranslation("group.verdict.none"), Tone.QUIET);
        };
    }

    private String unknown() {
        return status.clientsAsked() < status.clients()
                ? getTranslation("group.verdict.some-told", status.clientsAsked(), status.clients())
                : getTranslation("group.verdict.broker-silent");
    }

    private static Component standing(State state, String sentence) {
        Div row = new Div(new StateBadge(state), new Span(sentence));
        row.addClassName("standing");
        return row;
    }

    private List<TableColumn<Deviation>> deviations() {
        return List.of(
                TableColumn.<Deviation>text("group.deviation.client", Deviation::clientId)
                        .fixed()
                        .width("9rem"),
                TableColumn.<Deviation>text("group.deviation.topic", Deviation::topic)
                        .width("13rem"),
                TableColumn.<Deviation>text("group.deviation.own", row -> orNothing(row.expression()))
                        .width("5.5rem"),
                TableColumn.<Deviation>text("group.deviation.usual", row -> orNothing(row.usual()))
                        .width("5.5rem"));
    }

    private String orNothing(@org.jspecify.annotations.Nullable String expression) {
        return Objects.requireNonNullElseGet(expression, () -> getTranslation("group.deviation.not-at-all"));
    }

    private List<TableColumn<Problem>> problems() {
        return List.of(
                TableColumn.<Problem>text("group.problem.topic", Problem::topic)
                        .fixed()
                        .width("15rem"),
                TableColumn.<Problem>text("group.problem.broker", Problem::brokerName)
                        .width("6rem"),
                TableColumn.<Problem>number(
                                "group.problem.queue",
                                Problem::queueId,
                                row -> String.valueOf(row.queueId()),
                                row -> "")
                        .width("4rem"),
                TableColumn.<Problem>text("group.problem.owners", this::owners).width("8rem"));
    }

    private String owners(Problem problem) {
        return problem.owners().isEmpty()
                ? getTranslation("group.problem.nobody")
                : String.join(" · ", problem.owners());
    }
}
