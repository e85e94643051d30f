package io.mqconsole.ui.topic;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.topic.QueueingChange;
import io.mqconsole.topic.Topic;
import io.mqconsole.topic.TopicChanges;
import io.mqconsole.topic.TopicQueueing;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.PlanDialog;
import io.mqconsole.ui.change.ReasonField;
import io.mqconsole.ui.shared.Forms;
import java.util.concurrent.Callable;

/** Changes permission and queues of a topic. */
class TopicQueueDialog extends PlanDialog {
    private final transient TopicChanges topics;
    private final String id;
    private final QueueFields queues;
    private final ReasonField reason;

    TopicQueueDialog(TopicChanges topics, ChangeParts parts, Forms forms, Topic topic) {
        super(forms, parts, "topic.change-title", topic.topic());
        this.topics = topics;
        this.id = topic.id();
        queues =
                new QueueFields(errors(), new TopicQueueing(topic.perm(), topic.readQueueNum(), topic.writeQueueNum()));
        reason = new ReasonField(errors());
        Div form = new Div(queues, reason);
        form.addClassName("plan-form");
        addContent(form);
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        QueueingChange wanted = queues.changed();
        String why = reason.getValue();
        return () -> topics.update(id, wanted, new ChangeOptions(true, force, why));
    }
}
