package io.mqconsole.ui.config;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.config.ConfigItem;
import io.mqconsole.config.ConfigPush;
import io.mqconsole.config.PushTarget;
import io.mqconsole.config.PushedItems;
import io.mqconsole.ui.change.WaveFields;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.FieldErrors;
import io.mqconsole.ui.shared.RegionChoice;
import java.time.Duration;
import java.util.List;

/** What is pushed where, why, for how long, and in which waves. */
class PushForm extends Div {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_DIGITS = 6;
    private static final int NAMED = 4;

    private final transient PushStart start;
    private final PushWhere where;
    private final TextField reason = new TextField();
    private final TextField expiry = new TextField();
    private final Checkbox allowUnknown = new Checkbox();
    private final WaveFields waves;

    /** What was filled in; nothing of it is checked yet. */
    record Filled(
            PushedItems items,
            PushTarget target,
            WaveFields.Filled waves,
            boolean allowUnknown,
            String reason,
            String minutes) {
        ConfigPush push() {
            return new ConfigPush(
                    items,
                    target,
                    waves.plan(),
                    allowUnknown,
                    minutes.isBlank() ? null : Duration.ofMinutes(Long.parseLong(minutes)));
        }
    }

    PushForm(FieldErrors errors, ConfigPlaces places, PushStart start) {
        this.start = start;
        addClassName("push-form");
        where = new PushWhere(errors, places);
        waves = new WaveFields(errors).rollingBack().watchingTraffic();
        describe(errors);
        Div why = new Div(reason, expiry);
        why.addClassName("form-grid");
        notes();
        add(what(), where, why, waves, allowUnknown);
        begin();
    }

    private void describe(FieldErrors errors) {
        reason.setLabel(getTranslation("change.reason"));
        reason.setHelperText(getTranslation("config.push-reason-hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setId("reason");
        expiry.setLabel(getTranslation("config.push-expiry"));
        expiry.setHelperText(getTranslation("config.push-expiry-hint"));
        expiry.setAllowedCharPattern("[0-9]");
        expiry.setMaxLength(MOST_DIGITS);
        expiry.setId("expiry");
        allowUnknown.setLabel(getTranslation("config.push-allow-unknown"));
        allowUnknown.setId("push-allow-unknown");
        errors.bind("reason", reason);
        errors.bind("expiresInMinutes", expiry);
    }

    private void begin() {
        if (start.target() == null) {
            where.showRegion(
                    start.items().stream().map(ConfigItem::region).findFirst().or(RegionChoice::current));
        } else {
            where.show(start.target());
        }
        PushStart.Like like = start.like();
        if (like != null) {
            waves.show(like.waves());
            allowUnknown.setValue(like.allowUnknown());
            expiry.setValue(like.minutes() == null ? "" : String.valueOf(like.minutes()));
        }
    }

    private void notes() {
        if (start.notes().isEmpty()) {
            return;
        }
        Warning told = new Warning(getTranslation("config.reuse-moved"));
        UnorderedList list = new UnorderedList();
        start.notes().forEach(note -> list.add(new ListItem(note)));
        told.add(list);
        told.setId("push-notes");
        add(told);
    }

    private Div what() {
        List<ConfigItem> items = start.items();
        Div what = new Div(
                new Span(start.all() ? getTranslation("config.push-everything") : getTranslation("config.push-these")));
        what.addClassName("covered-nodes");
        what.setId("push-what");
        if (start.all()) {
            return what;
        }
        ConfigWords words = new ConfigWords(this);
        items.stream().limit(NAMED).forEach(item -> what.add(mark(item.property() + " = " + words.saved(item))));
        if (items.size() > NAMED) {
            what.add(mark(getTranslation("scope.covers-more", items.size() - NAMED)));
        }
        return what;
    }

    private static Span mark(String text) {
        Span mark = new Span(text);
        mark.addClassName("mark");
        return mark;
    }

    Filled filled() {
        return new Filled(
                start.carried(),
                where.filled(),
                waves.filled(),
                allowUnknown.getValue(),
                reason.getValue(),
                expiry.getValue());
    }
}
