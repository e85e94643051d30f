package io.mqconsole.ui.topic;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mqconsole.topic.Topic;
import io.mqconsole.topic.TopicKind;
import io.mqconsole.ui.list.Cells;
import io.mqconsole.ui.list.Figures;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.StateBadge;
import io.mqconsole.ui.list.Tone;

/** What a topic is and how much goes through it, from the live picture. */
class TopicHeader extends Figures {
    private final transient TopicWords words = new TopicWords(this);
    private final Div states = new Div();

    TopicHeader() {
        states.addClassName("states");
    }

    /** What stands beside the name. */
    Div states() {
        return states;
    }

    void show(Topic topic) {
        states.removeAll();
        if (topic.kind() != TopicKind.NORMAL) {
            states.add(new Span(words.kind(topic.kind())));
        }
        states.add(new Span(words.type(topic.messageType())), new Span(String.valueOf(words.permission(topic.perm()))));
        if (!topic.drift().isEmpty()) {
            states.add(new StateBadge(words.drift(topic)));
        }
        removeAll();
        with(getTranslation("topic.instanceId"), Cells.orDash(topic.instanceId()));
        with(getTranslation("topic.cluster"), String.join(", ", topic.clusters()));
        with(getTranslation("topic.region"), topic.region());
        with(getTranslation("topic.brokers"), words.brokers(topic));
        with(getTranslation("topic.messages"), words.messages(topic));
        with(getTranslation("topic.tps"), words.tps(topic));
        with(getTranslation("topic.lastStored"), new Moment(topic.lastStored()));
        with(getTranslation("topic.owner"), Cells.orDash(topic.note().owner()));
        if (topic.note().remark() != null) {
            with(getTranslation("topic.remark"), topic.note().remark());
        }
        with(getTranslation("topic.firstSeen"), new Moment(topic.firstSeen()));
    }

    /** It cannot be read any more, for this reason; what it was stays. */
    void say(String why) {
        states.removeAll();
        states.add(new StateBadge(State.of(why, Tone.BAD)));
    }
}
