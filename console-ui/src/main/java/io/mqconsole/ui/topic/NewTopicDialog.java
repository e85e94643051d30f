package io.mqconsole.ui.topic;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.topic.MessageType;
import io.mqconsole.topic.NewTopic;
import io.mqconsole.topic.Topic;
import io.mqconsole.topic.TopicChanges;
import io.mqconsole.topic.TopicQueueing;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.PlanDialog;
import io.mqconsole.ui.change.ReasonField;
import io.mqconsole.ui.holding.PlaceFields;
import io.mqconsole.ui.holding.PlaceOffer;
import io.mqconsole.ui.holding.ScopeFields;
import io.mqconsole.ui.list.Warning;
import io.mqconsole.ui.shared.Forms;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Makes a topic. */
class NewTopicDialog extends PlanDialog {
    private static final TopicQueueing USUAL = new TopicQueueing(6, 8, 8);

    private final transient TopicChanges topics;
    private final transient Forms forms;
    private final PlaceFields place;
    private final TextField name = new TextField();
    private final Select<MessageType> type = new Select<>();
    private final QueueFields queues;
    private final TextField owner = new TextField();
    private final TextField remark = new TextField();
    private final ScopeFields scope;
    private final ReasonField reason;

    NewTopicDialog(TopicChanges topics, ChangeParts parts, Forms forms, PlaceOffer offer, PlaceFields.Choice choice) {
        super(forms, parts, "topic.create-title");
        this.topics = topics;
        this.forms = forms;
        this.place = new PlaceFields(errors(), choice);
        this.queues = new QueueFields(errors(), USUAL);
        name.setLabel(getTranslation("topic.topic"));
        name.setHelperText(getTranslation("topic.name-hint"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(64);
        name.setId("topic-name");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> checkName());
        scope = new ScopeFields(errors(), forms, offer, this::where);
        place.onChange(this::checkName);
        place.onChange(scope::look);
        type.setLabel(getTranslation("topic.messageType"));
        type.setItems(MessageType.MADE);
        TopicWords words = new TopicWords(this);
        type.setItemLabelGenerator(words::type);
        type.setHelperText(getTranslation("topic.type-hint"));
        type.setValue(MessageType.NORMAL);
        type.setId("topic-type");
        type.addValueChangeListener(change -> queues.holdToOne(change.getValue() == MessageType.GLOBALLY_ORDERED));
        owner.setLabel(getTranslation("note.owner"));
        owner.setMaxLength(NoteSpec.MAX_OWNER);
        owner.setId("topic-owner");
        remark.setLabel(getTranslation("note.remark"));
        remark.setMaxLength(NoteSpec.MAX_REMARK);
        remark.setId("topic-remark");
        reason = new ReasonField(errors());
        errors().bind("topic", name);
        errors().bind("messageType", type);
        errors().bind("owner", owner);
        errors().bind("remark", remark);
        Div what = grid(new Div(name, type));
        Div about = grid(new Div(owner, remark, reason));
        Div form = new Div(place, what, queues, scope, about);
        form.addClassName("plan-form");
        addContent(form);
        scope.look();
    }

    private static Div grid(Div row) {
        row.addClassName("form-grid");
        return row;
    }

    /** Fills in what another topic is like, for one beside it. */
    void like(Topic other) {
        place.choose(other.region(), other.clusters().getFirst(), other.instanceId());
        name.setValue(other.topic());
        if (MessageType.MADE.contains(other.messageType())) {
            type.setValue(other.messageType());
        } else {
            addContent(new Warning(getTranslation("topic.copy-type", new TopicWords(this).type(other.messageType()))));
        }
        queues.show(new TopicQueueing(other.perm(), other.readQueueNum(), other.writeQueueNum()));
        scope.show(other.note().scope());
        owner.setValue(Objects.requireNonNullElse(other.note().owner(), ""));
        remark.setValue(Objects.requireNonNullElse(other.note().remark(), ""));
    }

    private ScopeFields.Where where() {
        PlaceFields.Filled at = place.filled();
        return new ScopeFields.Where(at.region(), List.of(at.cluster()));
    }

    /** Takes what was filled in; its scope is read beside the page. */
    private Callable<NewTopic> filled() {
        PlaceFields.Filled at = place.filled();
        String called = name.getValue().strip();
        MessageType kind = type.getValue();
        TopicQueueing queueing = queues.filled();
        String whose = owner.getValue();
        String said = remark.getValue();
        String scoped = scope.typed();
        return () -> new NewTopic(
                at.region(),
                at.cluster(),
                at.brokers(),
                at.instanceId(),
                called,
                kind,
                queueing,
                new NoteSpec(whose, said, Scope.parse(scoped)));
    }

    /** Says while it is typed whether the name can be had. */
    private void checkName() {
        if (name.isEmpty()) {
            return;
        }
        Callable<NewTopic> filled = filled();
        forms.background()
                .run(
                        this,
                        () -> {
                            NewTopic wanted = filled.call();
                            topics.check(wanted);
                            return wanted;
                        },
                        fits -> name.setInvalid(false),
                        failure -> {
                            if (failure instanceof ConsoleException told) {
                                errors().showAt("topic", told);
                                errors().showAt("instanceId", told);
                            }
                        });
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        Callable<NewTopic> filled = filled();
        String why = reason.getValue();
        return () -> topics.create(filled.call(), new ChangeOptions(true, force, why));
    }
}
