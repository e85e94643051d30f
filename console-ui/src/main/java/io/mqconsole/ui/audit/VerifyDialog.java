package io.mqconsole.ui.audit;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.audit.AuditService;
import io.mqconsole.audit.NotedHead;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Has the whole trail checked, against a head that was noted earlier where there is one, and shows what was found. */
class VerifyDialog extends FormDialog {
    /** Digits of the largest number that surely is one. */
    private static final int DIGITS = 18;

    private static final int HASH = 64;

    private final transient AuditService audit;
    private final transient Texts texts;
    private final TextField sequence;
    private final TextField hash;

    VerifyDialog(AuditService audit, Texts texts, Forms forms) {
        super(forms, "audit.verify");
        this.audit = audit;
        this.texts = texts;
        setHeaderTitle(getTranslation("audit.verify-title"));
        sequence = errors().bind("headSequence", new TextField(getTranslation("audit.noted-sequence")));
        sequence.setAllowedCharPattern("[0-9]");
        sequence.setMaxLength(DIGITS);
        sequence.setId("noted-sequence");
        hash = errors().bind("headHash", new TextField(getTranslation("audit.noted-hash")));
        hash.setMaxLength(HASH);
        hash.setId("noted-hash");
        addContent(new Paragraph(getTranslation("audit.verify-what")), sequence, hash);
    }

    @Override
    protected Callable<Runnable> submission() {
        String from = sequence.getValue();
        String noted = hash.getValue();
        return () -> {
            var found = audit.verify(NotedHead.of(from.isEmpty() ? null : Long.valueOf(from), given(noted)));
            return () -> done("action.close", new VerificationReport(found, texts));
        };
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }
}
