package io.mqconsole.ui.instance;

import com.vaadin.flow.component.Component;
import io.mqconsole.instance.Instance;
import io.mqconsole.ui.list.Measure;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.Numbers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in the language of a page what instances are and how full they are. */
class InstanceWords {
    private final Component page;
    private final Numbers numbers;

    InstanceWords(Component page) {
        this.page = page;
        this.numbers = new Numbers(page);
    }

    State state(Instance instance) {
        return instance.registered()
                ? State.of(page.getTranslation("instance.registered"), Tone.OK)
                : new State(
                        page.getTranslation("instance.found"), Tone.WARN, page.getTranslation("instance.found-what"));
    }

    /** What the user may do in it. */
    String access(Instance instance) {
        return page.getTranslation("instance.access." + instance.access().name().toLowerCase(Locale.ROOT));
    }

    /** How many there are, out of how many there may be. */
    Measure filled(long count, @Nullable Integer quota) {
        if (quota == null) {
            return Measure.of(numbers.count(count));
        }
        String text = page.getTranslation("instance.of-quota", numbers.count(count), numbers.count(quota));
        return count < quota ? Measure.of(text) : new Measure(text, Tone.WARN, page.getTranslation("instance.full"));
    }
}
