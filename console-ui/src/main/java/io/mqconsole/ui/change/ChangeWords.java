package io.mqconsole.ui.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.mqconsole.bulk.BulkService;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeStatus;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.TargetStatus;
import io.mqconsole.config.BrokerConfigKind;
import io.mqconsole.config.NameServerPushes;
import io.mqconsole.group.GroupChanges;
import io.mqconsole.kv.KvPublication;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.Texts;
import io.mqconsole.topic.TopicChanges;
import io.mqconsole.ui.holding.DriftWords;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the language of a page what a change is and how it is. */
class ChangeWords {
    /** The kinds there are. */
    static final List<String> KINDS = List.of(
            BrokerConfigKind.NAME,
            NameServerPushes.KIND,
            TopicChanges.KIND,
            GroupChanges.KIND,
            BulkService.KIND,
            KvPublication.KIND);

    private static final String PERMISSION = "brokerPermission";
    /** What a NameServer holds of a key: a text that stays as it is written, and may be a document. */
    private static final String VALUE = "value";

    private static final int LONGEST = 200;

    /** Whether there is such a thing at all. */
    static final String EXISTS = "exists";

    private final Component page;
    private final Texts texts;
    private final DriftWords settings;

    ChangeWords(Component page, Texts texts) {
        this.page = page;
        this.texts = texts;
        this.settings = new DriftWords(page);
    }

    String say(Text text) {
        return texts.say(text, page.getUI().orElseGet(UI::getCurrent).getLocale());
    }

    String kind(String kind) {
        return page.getTranslation("change.kind." + tag(kind));
    }

    State status(ChangeStatus status) {
        return State.of(
                page.getTranslation("change.status." + tag(status.name())),
                switch (status) {
                    case SUCCEEDED -> Tone.OK;
                    case PLANNED, RUNNING, ROLLING_BACK -> Tone.INFO;
                    case PAUSED, PARTIAL -> Tone.WARN;
                    case FAILED -> Tone.BAD;
                    case LAPSED, ROLLED_BACK, CANCELLED -> Tone.QUIET;
                });
    }

    State status(TargetStatus status) {
        return State.of(
                page.getTranslation("change.target-status." + tag(status.name())),
                switch (status) {
                    case VERIFIED -> Tone.OK;
                    case APPLIED, SUPERSEDED -> Tone.WARN;
                    case MISMATCH, FAILED, FORBIDDEN -> Tone.BAD;
                    case PENDING, SKIPPED, ROLLED_BACK, HELD -> Tone.QUIET;
                });
    }

    State status(ChangeTarget target) {
        boolean underWay = target.status() == TargetStatus.PENDING && target.attemptedAt() != null;
        return underWay ? State.of(page.getTranslation("change.target-under-way"), Tone.INFO) : status(target.status());
    }

    /** @return null when nothing is written to it */
    @Nullable
    String wave(ChangeTarget target) {
        return target.wave() == 0 ? null : String.valueOf(target.wave());
    }

    /** @return null when its role is not known */
    @Nullable
    String role(ChangeTarget target) {
        return target.role().isEmpty() ? null : page.getTranslation("node.status." + tag(target.role()));
    }

    /** What of the node is written: the key, the topic, without the word for its kind. */
    String subject(ChangeTarget target) {
        String subject = target.target().subject();
        return subject.substring(subject.indexOf('/') + 1);
    }

    /** How many targets are verified, such as {@code 3/4}; how many held it already, where nothing is written. */
    String verified(Change change) {
        int held = change.count(TargetStatus.HELD);
        return change.targetCount() == 0 && held > 0
                ? page.getTranslation("change.held-count", held)
                : change.count(TargetStatus.VERIFIED) + "/" + change.targetCount();
    }

    /** The values of one key, or of several with their names; null when they are not known. */
    @Nullable
    String values(@Nullable Map<String, String> values) {
        if (values == null) {
            return null;
        }
        if ("false".equals(values.get(EXISTS))) {
            return page.getTranslation("change.value.absent");
        }
        String text = values.get(VALUE);
        if (text != null) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
        return values.size() == 1
                ? values.entrySet().stream().map(this::value).findFirst().orElseThrow()
                : new TreeMap<>(values)
                        .entrySet().stream()
                                .filter(entry -> !entry.getKey().equals(EXISTS))
                                .map(entry -> settings.name(entry.getKey()) + " " + value(entry))
                                .collect(Collectors.joining("\n"));
    }

    private String value(Map.Entry<String, String> entry) {
        return entry.getKey().equals(PERMISSION) && entry.getValue().matches("[0246]")
                ? page.getTranslation("perm." + entry.getValue(), entry.getValue())
                : settings.value(entry.getKey(), entry.getValue());
    }

    @Nullable
    String took(@Nullable Long millis) {
        return millis == null ? null : page.getTranslation("change.millis", millis);
    }

    /** Why the change stands where it stands, and what to do now. */
    String standing(Change change) {
        Text note = change.note();
        if (note == null) {
            return situation(change);
        }
        // Of a rollback the note says only who wanted it.
        return change.status() == ChangeStatus.ROLLED_BACK || change.status() == ChangeStatus.ROLLING_BACK
                ? situation(change) + " " + say(note)
                : say(note);
    }

    private String situation(Change change) {
        int left = change.count(TargetStatus.SUPERSEDED);
        if (change.status() == ChangeStatus.ROLLED_BACK && left > 0) {
            return page.getTranslation("change.left-alone", left);
        }
        int notVerified = change.targetCount() - change.count(TargetStatus.VERIFIED);
        return page.getTranslation("change.standing." + situationKey(change), notVerified, change.targetCount());
    }

    private static String situationKey(Change change) {
        if (change.status() == ChangeStatus.PLANNED && change.forbidden()) {
            return "forbidden";
        }
        if (change.status() == ChangeStatus.PLANNED && change.blocked()) {
            return "blocked";
        }
        if (change.status() == ChangeStatus.SUCCEEDED && change.targetCount() == 0) {
            return "told";
        }
        boolean neverRan = change.startedAt() == null;
        return change.status() == ChangeStatus.CANCELLED && neverRan
                ? "discarded"
                : tag(change.status().name());
    }

    private static String tag(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
