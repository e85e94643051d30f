package io.mqconsole.ui.topic;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.mqconsole.topic.QueueingChange;
import io.mqconsole.topic.TopicQueueing;
import io.mqconsole.ui.shared.FieldErrors;
import io.mqconsole.ui.shared.PermissionWords;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What clients may do with a topic and how many queues it has on each broker group. */
class QueueFields extends Div {
    private final Select<Integer> perm = new Select<>();
    private final IntegerField read;
    private final IntegerField write;
    private final transient TopicQueueing before;

    QueueFields(FieldErrors errors, TopicQueueing value) {
        this.before = value;
        addClassName("form-grid");
        perm.setLabel(getTranslation("topic.perm"));
        perm.setItems(6, 4, 2);
        perm.setItemLabelGenerator(bits -> Objects.requireNonNullElse(PermissionWords.of(this, bits), ""));
        perm.setId("topic-perm");
        errors.bind("perm", perm);
        write = queues(errors, "writeQueueNum", getTranslation("topic.write-queues"));
        read = queues(errors, "readQueueNum", getTranslation("topic.read-queues"));
        write.setHelperText(getTranslation("topic.queues-hint"));
        add(perm, write, read);
        show(value);
    }

    private static IntegerField queues(FieldErrors errors, String name, String label) {
        IntegerField field = errors.bind(name, new IntegerField(label));
        field.setMin(1);
        field.setMax(TopicQueueing.MOST);
        field.setStepButtonsVisible(true);
        field.setId("topic-" + name);
        return field;
    }

    void show(TopicQueueing value) {
        perm.setValue(value.perm());
        read.setValue(value.readQueueNum());
        write.setValue(value.writeQueueNum());
    }

    /** A topic that is in order altogether has one queue. */
    void holdToOne(boolean one) {
        read.setReadOnly(one);
        write.setReadOnly(one);
        if (one) {
            read.setValue(1);
            write.setValue(1);
        }
    }

    TopicQueueing filled() {
        return new TopicQueueing(number(perm.getValue()), number(read.getValue()), number(write.getValue()));
    }

    /** What differs from what they showed at first: the rest stays as it is, also where brokers differ. */
    QueueingChange changed() {
        TopicQueueing now = filled();
        return new QueueingChange(
                differing(before.perm(), now.perm()),
                differing(before.readQueueNum(), now.readQueueNum()),
                differing(before.writeQueueNum(), now.writeQueueNum()));
    }

    private static @Nullable Integer differing(int before, int now) {
        return before == now ? null : now;
    }

    /** An empty field is no number of queues; the service says so. */
    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
