package io.mqconsole.ui.group;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.group.Group;
import io.mqconsole.group.GroupChanges;
import io.mqconsole.group.GroupRules;
import io.mqconsole.group.NewGroup;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
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
import org.jspecify.annotations.Nullable;

/** Makes a consumer group. */
class NewGroupDialog extends PlanDialog {
    private final transient GroupChanges groups;
    private final transient Forms forms;
    private final PlaceFields place;
    private final TextField name = new TextField();
    private final RuleFields rules;
    private final TextField owner = new TextField();
    private final TextField remark = new TextField();
    private final ScopeFields scope;
    private final ReasonField reason;

    /** @param like the group whose rules it begins with; null for the usual ones */
    NewGroupDialog(
            GroupChanges groups,
            ChangeParts parts,
            Forms forms,
            PlaceOffer offer,
            PlaceFields.Choice choice,
            @Nullable Group like) {
        super(forms, parts, "group.create-title");
        this.groups = groups;
        this.forms = forms;
        this.place = new PlaceFields(errors(), choice);
        this.rules = new RuleFields(errors(), like == null ? GroupRules.USUAL : like.rules());
        name.setLabel(getTranslation("group.groupId"));
        name.setHelperText(getTranslation("group.name-hint"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(NewGroup.LONGEST);
        name.setId("group-name");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> checkName());
        scope = new ScopeFields(errors(), forms, offer, this::where);
        place.onChange(this::checkName);
        place.onChange(scope::look);
        owner.setLabel(getTranslation("note.owner"));
        owner.setMaxLength(NoteSpec.MAX_OWNER);
        owner.setId("group-owner");
        remark.setLabel(getTranslation("note.remark"));
        remark.setMaxLength(NoteSpec.MAX_REMARK);
        remark.setId("group-remark");
        reason = new ReasonField(errors());
        errors().bind("groupId", name);
        errors().bind("owner", owner);
        errors().bind("remark", remark);
        Div about = new Div(owner, remark, reason);
        about.addClassName("form-grid");
        Div form = new Div(place, name, rules, scope, about);
        form.addClassName("plan-form");
        addContent(form);
        if (like != null) {
            if (like.rules().retryPolicy() == null) {
                addContent(new Warning(getTranslation("group.copy-policy")));
            }
            fill(like);
        }
        scope.look();
    }

    private void fill(Group like) {
        place.choose(like.region(), like.clusters().getFirst(), like.instanceId());
        name.setValue(like.groupId());
        scope.show(like.note().scope());
        owner.setValue(Objects.requireNonNullElse(like.note().owner(), ""));
        remark.setValue(Objects.requireNonNullElse(like.note().remark(), ""));
    }

    private ScopeFields.Where where() {
        PlaceFields.Filled at = place.filled();
        return new ScopeFields.Where(at.region(), List.of(at.cluster()));
    }

    /** Takes what was filled in; its scope is read beside the page. */
    private Callable<NewGroup> filled() {
        PlaceFields.Filled at = place.filled();
        String called = name.getValue().strip();
        GroupRules ruled = rules.filled();
        String whose = owner.getValue();
        String said = remark.getValue();
        String scoped = scope.typed();
        return () -> new NewGroup(
                at.region(),
                at.cluster(),
                at.brokers(),
                at.instanceId(),
                called,
                ruled,
                new NoteSpec(whose, said, Scope.parse(scoped)));
    }

    /** Says while it is typed whether the name can be had. */
    private void checkName() {
        if (name.isEmpty()) {
            return;
        }
        Callable<NewGroup> filled = filled();
        forms.background()
                .run(
                        this,
                        () -> {
                            NewGroup wanted = filled.call();
                            groups.check(wanted);
                            return wanted;
                        },
                        fits -> name.setInvalid(false),
                        failure -> {
                            if (failure instanceof ConsoleException told) {
                                errors().showAt("groupId", told);
                                errors().showAt("instanceId", told);
                            }
                        });
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        Callable<NewGroup> filled = filled();
        String why = reason.getValue();
        return () -> groups.create(filled.call(), new ChangeOptions(true, force, why));
    }
}
