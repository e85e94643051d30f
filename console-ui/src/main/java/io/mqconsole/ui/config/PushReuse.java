package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeStatus;
import io.mqconsole.config.BrokerConfigKind;
import io.mqconsole.config.ConfigItem;
import io.mqconsole.config.PastPush;
import io.mqconsole.config.PastPush.Carried;
import io.mqconsole.config.PastPush.Fate;
import io.mqconsole.config.PastPushes;
import io.mqconsole.config.PushTarget;
import io.mqconsole.scope.Scope;
import io.mqconsole.ui.change.ChangeOffer;
import io.mqconsole.ui.scope.ScopeWords;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;
import io.mqconsole.ui.shared.Withheld;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Offers a push of before to be made again: the form as it was filled in then, with what has moved since. */
@org.springframework.stereotype.Component
class PushReuse implements ChangeOffer {
    private final PastPushes past;
    private final PushDialogs dialogs;
    private final ConfigPlaces places;
    private final SwitchedButtons switched;
    private final Forms forms;
    private final Sentences sentences;

    PushReuse(
            PastPushes past,
            PushDialogs dialogs,
            ConfigPlaces places,
            SwitchedButtons switched,
            Forms forms,
            Sentences sentences) {
        this.past = past;
        this.dialogs = dialogs;
        this.places = places;
        this.switched = switched;
        this.forms = forms;
        this.sentences = sentences;
    }

    @Override
    public Optional<Component> of(Component page, Change change) {
        boolean push = change.kind().equals(BrokerConfigKind.NAME)
                && change.permission().equals("config:write")
                && change.status() != ChangeStatus.PLANNED
                && dialogs.allowed();
        return push ? offer(page, change.id()) : Optional.empty();
    }

    /** The rest of the page is of use without it: what was asked for then may be unreadable now, or switched off. */
    private Optional<Component> offer(Component page, String changeId) {
        Button button = new Button(page.getTranslation("config.reuse"), VaadinIcon.COPY.create());
        button.setId("push-reuse");
        try {
            if (past.find(changeId).isEmpty()) {
                return Optional.empty();
            }
        } catch (RuntimeException failure) {
            return Optional.of(new Withheld(button, sentences.onPage(page, failure)));
        }
        button.addClickListener(click -> openAnew(page, changeId));
        button.setTooltipText(page.getTranslation("config.reuse-what"));
        return Optional.of(switched.unlessOff(button, "config-pushes.create"));
    }

    /** Its items may have moved since the page was opened. */
    private void openAnew(Component page, String changeId) {
        forms.background()
                .run(
                        page,
                        () -> past.find(changeId),
                        now -> now.ifPresent(was -> open(page, was)),
                        failure -> Notices.error(sentences.onPage(page, failure)));
    }

    private void open(Component page, PastPush was) {
        List<ConfigItem> items = was.items().stream()
                .filter(item -> item.fate() != Fate.GONE)
                .map(Carried::now)
                .filter(Objects::nonNull)
                .toList();
        dialogs.startingWith(new PushStart(
                        was.all(),
                        items,
                        was.push().target(),
                        PushStart.Like.of(was.push()),
                        Stream.concat(
                                        lostRegion(page, was.push().target()),
                                        was.items().stream().flatMap(item -> note(page, item)))
                                .toList()))
                .open();
    }

    /** The form cannot show a region that there is no more, and begins with another one or with all. */
    private Stream<String> lostRegion(Component page, PushTarget target) {
        String then = switch (target) {
            case PushTarget.Cluster in -> in.region();
            case PushTarget.Brokers named -> named.region();
        };
        return then == null || places.regions().contains(then)
                ? Stream.empty()
                : Stream.of(page.getTranslation("config.reuse-region", then));
    }

    private static Stream<String> note(Component page, Carried item) {
        String which =
                item.property() + " · " + new ConfigWords(page).type(item.targetType()) + " " + item.targetName();
        ConfigItem now = item.now();
        return switch (item.fate()) {
            case SAME -> Stream.empty();
            case GONE -> Stream.of(page.getTranslation("config.reuse-gone", which, shown(item.pushed())));
            case OTHER_SCOPE -> scope(page, which, item);
            case OTHER_VALUE ->
                Stream.concat(
                        Stream.of(page.getTranslation(
                                "config.reuse-other",
                                which,
                                shown(item.pushed()),
                                shown(now == null ? null : now.value()))),
                        scope(page, which, item));
        };
    }

    private static Stream<String> scope(Component page, String which, Carried item) {
        ConfigItem now = item.now();
        Scope then = item.pushedScope();
        if (now == null || then == null || !item.scopeMoved()) {
            return Stream.empty();
        }
        ScopeWords words = new ScopeWords(page);
        return Stream.of(page.getTranslation("config.reuse-scope", which, words.of(then), words.of(now.scope())));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "—" : value;
    }
}
