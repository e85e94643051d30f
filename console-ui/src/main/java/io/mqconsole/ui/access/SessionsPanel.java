package io.mqconsole.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Location;
import io.mqconsole.access.SessionService;
import io.mqconsole.access.WebSession;
import io.mqconsole.ui.list.Filters;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.DangerQuestion;
import io.mqconsole.ui.shared.Sentences;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the user is signed in, to end a session that was forgotten on another machine. */
class SessionsPanel extends Div {
    private final transient SessionService sessions;
    private final ListPanel<WebSession> list;

    SessionsPanel(SessionService sessions, Sentences sentences) {
        this.sessions = sessions;
        list = new ListPanel<>("sessions", columns(), new Filters(), WebSession::id, sessions::list, sentences)
                .asHighAsItsRows();
        Span what = new Span(getTranslation("session.what"));
        what.addClassName("hint");
        Button others = new Button(getTranslation("session.end-others"), click -> askForOthers());
        others.setId("end-other-sessions");
        others.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.ERROR);
        Div head = new Div(what, others);
        head.addClassName("panel-line");
        add(head, list);
    }

    void open(Location location) {
        list.open(location);
    }

    private List<TableColumn<WebSession>> columns() {
        return List.of(
                TableColumn.<WebSession>textWithState("session.browser", this::browser, this::mark)
                        .exportedAs(WebSession::browser)
                        .width("16rem")
                        .fixed()
                        .unsortable(),
                TableColumn.<WebSession>text("session.address", WebSession::address)
                        .width("10rem"),
                TableColumn.<WebSession>date("session.startedAt", WebSession::startedAt)
                        .width("11rem"),
                TableColumn.<WebSession>ago("session.lastUsedAt", WebSession::lastUsedAt)
                        .width("8rem"),
                TableColumn.<WebSession>rendered(
                                "session.actions", new ComponentRenderer<>(this::endButton), row -> null)
                        .width("7rem")
                        .unsortable()
                        .screenOnly());
    }

    private String browser(WebSession session) {
        return Objects.requireNonNullElse(session.browser(), getTranslation("session.browser-unknown"));
    }

    private @Nullable State mark(WebSession session) {
        return session.current() ? State.of(getTranslation("session.current"), Tone.INFO) : null;
    }

    /** The present one is ended by signing out. */
    private Component endButton(WebSession session) {
        if (session.current()) {
            return new Span();
        }
        Button end = new Button(getTranslation("session.end"), click -> ask(session));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR, ButtonVariant.SMALL);
        end.setAriaLabel(getTranslation("session.end") + " " + browser(session) + " " + session.address());
        return end;
    }

    private void ask(WebSession session) {
        Runnable ending = () -> {
            sessions.end(session.id());
            list.reload();
        };
        new DangerQuestion(browser(session), "session.end-title", "session.end-what", "session.end")
                .ask(ending, "session.ended");
    }

    private void askForOthers() {
        Runnable ending = () -> {
            sessions.endOthers();
            list.reload();
        };
        new DangerQuestion("", "session.end-others-title", "session.end-what", "session.end-others")
                .ask(ending, "session.others-ended");
    }
}
