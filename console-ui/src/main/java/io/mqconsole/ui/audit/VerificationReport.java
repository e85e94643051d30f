package io.mqconsole.ui.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.audit.BrokenLink;
import io.mqconsole.audit.Verification;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.list.Facts;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.StateBadge;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.CopyButton;

/** What a check of the trail found, in plain words: the head to note down, or where it is broken and what to do. */
class VerificationReport extends Div {
    VerificationReport(Verification found, Texts texts) {
        addClassName("verification");
        setId("verification");
        BrokenLink broken = found.firstBroken();
        if (broken == null) {
            intact(found);
        } else {
            broken(found, broken, texts);
        }
    }

    private void intact(Verification found) {
        add(
                new StateBadge(State.of(getTranslation("audit.intact"), Tone.OK)),
                new Paragraph(getTranslation("audit.intact-rows", found.rows())));
        if (Boolean.TRUE.equals(found.notedHeadFound())) {
            add(new Paragraph(getTranslation("audit.noted-found")));
        }
        String head = found.headSequence() + " " + found.headHash();
        add(
                new Facts()
                        .with(getTranslation("audit.head-sequence"), Long.toString(found.headSequence()))
                        .with(getTranslation("audit.head-hash"), found.headHash())
                        .with(getTranslation("audit.checked-at"), new Moment(found.checkedAt()).absolute()),
                new Paragraph(getTranslation("audit.keep-head")),
                new CopyButton(head));
    }

    private void broken(Verification found, BrokenLink broken, Texts texts) {
        add(
                new StateBadge(State.of(getTranslation("audit.broken"), Tone.BAD)),
                new Warning(texts.say(broken.sentence(), getLocale())),
                new Paragraph(getTranslation("audit.broken-do")));
        Facts facts = new Facts()
                .with(getTranslation("audit.first-broken"), Long.toString(broken.id()))
                .with(getTranslation("audit.in-order"), Long.toString(found.rows()))
                .with(getTranslation("audit.expected"), broken.expected())
                .with(getTranslation("audit.found"), broken.found());
        if (broken.at() != null) {
            facts.with(getTranslation("audit.at"), new Moment(broken.at()).absolute());
        }
        add(facts.with(getTranslation("audit.checked-at"), new Moment(found.checkedAt()).absolute()));
    }
}
