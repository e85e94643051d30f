package io.mqconsole.ui.instance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.instance.Instance;
import io.mqconsole.instance.InstanceService;
import io.mqconsole.instance.InstanceSpec;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Registers an instance, new or found on brokers, or changes what is said of one. */
class InstanceDialog extends FormDialog {
    private final transient InstanceService instances;
    private final transient @Nullable Instance before;
    private final transient Runnable saved;
    private final TextField instanceId;
    private final TextField name;
    private final TextField owner;
    private final TextField remark;
    private final IntegerField topicQuota;
    private final IntegerField groupQuota;

    /** @param before the instance to change, or one found on brokers to register; null for a new one */
    InstanceDialog(InstanceService instances, Forms forms, @Nullable Instance before, Runnable saved) {
        super(forms, before == null || !before.registered() ? "instance.register" : "action.save");
        this.instances = instances;
        this.before = before;
        this.saved = saved;
        setHeaderTitle(
                before == null || !before.registered()
                        ? getTranslation("instance.register-title")
                        : getTranslation("instance.edit-title", before.instanceId()));
        instanceId = field("instanceId", getTranslation("instance.instanceId"));
        instanceId.setHelperText(getTranslation("instance.instanceId-hint"));
        instanceId.setRequiredIndicatorVisible(true);
        name = field("name", getTranslation("instance.name"));
        name.setMaxLength(InstanceSpec.MAX_NAME);
        name.setRequiredIndicatorVisible(true);
        owner = field("owner", getTranslation("instance.owner"));
        owner.setMaxLength(InstanceSpec.MAX_OWNER);
        owner.setHelperText(getTranslation("instance.owner-hint"));
        remark = field("remark", getTranslation("instance.remark"));
        remark.setMaxLength(InstanceSpec.MAX_REMARK);
        topicQuota = quota("topicQuota", getTranslation("instance.topicQuota"));
        groupQuota = quota("groupQuota", getTranslation("instance.groupQuota"));
        if (before != null) {
            show(before);
        }
        Div layout = new Div(instanceId, name, owner, remark, topicQuota, groupQuota);
        layout.addClassName("form-grid");
        addContent(layout);
    }

    private TextField field(String problem, String label) {
        TextField field = errors().bind(problem, new TextField(label));
        field.setId("instance-" + problem);
        return field;
    }

    private IntegerField quota(String problem, String label) {
        IntegerField field = errors().bind(problem, new IntegerField(label));
        field.setId("instance-" + problem);
        field.setMin(0);
        field.setMax(InstanceSpec.MAX_QUOTA);
        field.setStepButtonsVisible(true);
        field.setPlaceholder(getTranslation("instance.no-limit"));
        return field;
    }

    private void show(Instance instance) {
        instanceId.setValue(instance.instanceId());
        instanceId.setReadOnly(true);
        name.setValue(Objects.requireNonNullElse(instance.name(), ""));
        owner.setValue(Objects.requireNonNullElse(instance.owner(), ""));
        remark.setValue(Objects.requireNonNullElse(instance.remark(), ""));
        topicQuota.setValue(instance.topicQuota());
        groupQuota.setValue(instance.groupQuota());
    }

    @Override
    protected Callable<Runnable> submission() {
        String id = instanceId.getValue().strip();
        InstanceSpec spec = new InstanceSpec(
                name.getValue(), owner.getValue(), remark.getValue(), topicQuota.getValue(), groupQuota.getValue());
        return () -> {
            if (before == null || !before.registered()) {
                instances.create(id, spec);
            } else {
                instances.update(id, spec, before.version());
            }
            return () -> {
                close();
                Notices.success(getTranslation("instance.saved", id));
                saved.run();
            };
        };
    }
}
