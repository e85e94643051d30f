package io.mqconsole.change;

import io.mqconsole.shared.Texts;
import io.mqconsole.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts changes into the words of the reader: 200 when it has come to a stand, 202 with its address while it runs. */
@Component
public class ChangeAnswers {
    /** How long a request waits for a change to come to a stand. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Texts texts;

    ChangeAnswers(Texts texts) {
        this.texts = texts;
    }

    /** The body is a {@link ChangeView}. */
    public ResponseEntity<ChangeView> answer(Change change, HttpServletRequest request) {
        ChangeView view = view(change, request);
        return change.status().active()
                ? ResponseEntity.accepted()
                        .location(URI.create("/api/v1/changes/" + change.id()))
                        .body(view)
                : ResponseEntity.ok(view);
    }

    ChangeView view(Change change, HttpServletRequest request) {
        return ChangeView.of(change, text -> texts.say(text, ReaderLanguage.of(request)));
    }

    ChangeRow row(Change change, HttpServletRequest request) {
        return ChangeRow.of(change, text -> texts.say(text, ReaderLanguage.of(request)));
    }

    TargetView target(ChangeTarget target, HttpServletRequest request) {
        return TargetView.of(target, text -> texts.say(text, ReaderLanguage.of(request)));
    }
}
