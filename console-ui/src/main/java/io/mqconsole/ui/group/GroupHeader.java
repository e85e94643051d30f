package io.mqconsole.ui.group;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mqconsole.group.Group;
import io.mqconsole.group.GroupKind;
import io.mqconsole.ui.list.Cells;
import io.mqconsole.ui.list.Figures;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.StateBadge;
import io.mqconsole.ui.list.Tone;

/** What a group is and where it is held, from the live picture. */
class GroupHeader extends Figures {
    private final transient GroupWords words = new GroupWords(this);
    private final Div states = new Div();

    GroupHeader() {
        states.addClassName("states");
    }

    /** What stands beside the name. */
    Div states() {
        return states;
    }

    void show(Group group) {
        states.removeAll();
        if (group.kind() != GroupKind.NORMAL) {
            states.add(new Span(words.kind(group.kind())));
        }
        String model = words.model(group.messageModel());
        if (model != null) {
            states.add(new Span(model));
        }
        states.add(new StateBadge(words.online(group)));
        if (!group.drift().isEmpty()) {
            states.add(new StateBadge(words.drift(group)));
        }
        removeAll();
        with(getTranslation("group.instanceId"), Cells.orDash(group.instanceId()));
        with(getTranslation("group.cluster"), Cells.orDash(String.join(", ", group.clusters())));
        with(getTranslation("group.region"), group.region());
        with(getTranslation("group.brokers"), Cells.orDash(String.join(", ", group.brokers())));
        with(getTranslation("group.readEnable"), new StateBadge(words.readable(group)));
        with(getTranslation("group.deadLetters"), words.deadLetters(group));
        with(getTranslation("group.owner"), Cells.orDash(group.note().owner()));
        if (group.note().remark() != null) {
            with(getTranslation("group.remark"), group.note().remark());
        }
        with(getTranslation("group.firstSeen"), new Moment(group.firstSeen()));
    }

    /** It cannot be read any more, for this reason; what it was stays. */
    void say(String why) {
        states.removeAll();
        states.add(new StateBadge(State.of(why, Tone.BAD)));
    }
}
