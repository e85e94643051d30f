package io.mqconsole.ui.group;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.mqconsole.group.GroupRules;
import io.mqconsole.ui.shared.FieldErrors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who of a group may consume and how, and how often failed messages come back. */
class RuleFields extends Div {
    private final Checkbox read = new Checkbox();
    private final Checkbox broadcast = new Checkbox();
    private final Checkbox orderly = new Checkbox();
    private final IntegerField retryQueues;
    private final IntegerField retryTimes;
    private final RetryPolicyFields policy;
    private final transient GroupRules before;

    /** @param value what they show at first; null in it where it is not known */
    RuleFields(FieldErrors errors, GroupRules value) {
        this.before = value;
        read.setLabel(getTranslation("group.rule-read"));
        read.setId("group-readEnable");
        broadcast.setLabel(getTranslation("group.rule-broadcast"));
        broadcast.setId("group-broadcastEnable");
        orderly.setLabel(getTranslation("group.rule-orderly"));
        orderly.setId("group-orderly");
        retryQueues = number(errors, "retryQueueNum", getTranslation("group.rule-retry-queues"), 1);
        retryQueues.setMax(GroupRules.MOST_QUEUES);
        retryQueues.setHelperText(getTranslation("group.rule-retry-queues-hint"));
        retryTimes = number(errors, "retryMaxTimes", getTranslation("group.rule-retry-times"), 0);
        retryTimes.setMax(GroupRules.MOST_TIMES);
        retryTimes.setHelperText(getTranslation("group.rule-retry-times-hint"));
        Div numbers = new Div(retryQueues, retryTimes);
        numbers.addClassName("form-grid");
        Div ticks = new Div(read, broadcast, orderly);
        ticks.addClassName("form-grid");
        addClassName("plan-form");
        policy = new RetryPolicyFields(errors, value.retryPolicy());
        add(ticks, numbers, policy);
        read.setValue(!Boolean.FALSE.equals(value.readEnable()));
        broadcast.setValue(!Boolean.FALSE.equals(value.broadcastEnable()));
        orderly.setValue(Boolean.TRUE.equals(value.orderly()));
        retryQueues.setValue(value.retryQueueNum());
        retryTimes.setValue(value.retryMaxTimes());
    }

    private static IntegerField number(FieldErrors errors, String name, String label, int least) {
        IntegerField field = errors.bind(name, new IntegerField(label));
        field.setMin(least);
        field.setStepButtonsVisible(true);
        field.setId("group-" + name);
        return field;
    }

    /** All of them. */
    GroupRules filled() {
        return new GroupRules(
                read.getValue(), broadcast.getValue(), orderly.getValue(), queues(), times(), policy.filled());
    }

    /** Those that differ from what they showed at first: the others stay as they are, also where brokers differ. */
    GroupRules changed() {
        GroupRules now = filled();
        return new GroupRules(
                differing(before.readEnable(), now.readEnable()),
                differing(before.broadcastEnable(), now.broadcastEnable()),
                differing(before.orderly(), now.orderly()),
                differing(before.retryQueueNum(), now.retryQueueNum()),
                differing(before.retryMaxTimes(), now.retryMaxTimes()),
                policy.changed());
    }

    private static <T> @Nullable T differing(@Nullable T before, @Nullable T now) {
        return Objects.equals(before, now) ? null : now;
    }

    /** An empty field is no number; the service says so. */
    private int queues() {
        return Objects.requireNonNullElse(retryQueues.getValue(), 0);
    }

    private int times() {
        return Objects.requireNonNullElse(retryTimes.getValue(), -1);
    }
}
