package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import io.mqconsole.config.ConfigItem;
import io.mqconsole.config.ItemStanding;
import io.mqconsole.config.Standing;
import io.mqconsole.config.TargetType;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.scope.ScopeWords;
import java.util.List;
import java.util.Locale;

/** Says in the language of a page what configuration items are and how far they have come. */
class ConfigWords {
    private static final int FEW_VALUES = 3;

    private final Component page;

    ConfigWords(Component page) {
        this.page = page;
    }

    String type(TargetType type) {
        return page.getTranslation("config.type." + tag(type));
    }

    /** The target in a few words, such as {@code Cluster mq-demo}. */
    String target(ConfigItem item) {
        return type(item.targetType()) + " " + item.targetName();
    }

    /** What is saved; an item without a value says so. */
    String saved(ConfigItem item) {
        return item.value() == null ? page.getTranslation("config.no-value") : item.value();
    }

    String scope(ConfigItem item) {
        return new ScopeWords(page).of(item.scope());
    }

    /** To how many of its brokers the saved value was pushed. */
    State pushed(ItemStanding standing) {
        if (standing.nodes() == 0) {
            return State.of(page.getTranslation("config.no-nodes"), Tone.QUIET);
        }
        String count = page.getTranslation("config.of", standing.pushedNodes(), standing.nodes());
        Tone tone = standing.pushedNodes() == 0
                ? Tone.QUIET
                : standing.pushedNodes() == standing.nodes() ? Tone.OK : Tone.INFO;
        return new State(count, tone, page.getTranslation("config.pushed-values", some(standing.pushedValues())));
    }

    /** How many of its brokers hold the saved value. */
    State live(ItemStanding standing) {
        if (standing.nodes() == 0) {
            return State.of("—", Tone.QUIET);
        }
        String values = page.getTranslation("config.live-values", some(standing.liveValues()));
        if (standing.item().value() == null) {
            return new State(some(standing.liveValues()), Tone.QUIET, values);
        }
        String count = page.getTranslation("config.of", standing.liveNodes(), standing.nodes());
        if (standing.driftNodes() > 0) {
            return new State(
                    page.getTranslation("config.of-drift", standing.liveNodes(), standing.nodes()), Tone.BAD, values);
        }
        return new State(count, standing.liveNodes() == standing.nodes() ? Tone.OK : Tone.WARN, values);
    }

    State standing(Standing standing) {
        return State.of(
                page.getTranslation("config.standing." + tag(standing)),
                switch (standing) {
                    case LIVE -> Tone.OK;
                    case NOT_PUSHED -> Tone.INFO;
                    case DRIFT -> Tone.BAD;
                    case UNKNOWN -> Tone.WARN;
                    case NO_ITEM, OUT_OF_SCOPE, OVERRIDDEN, HELD_BACK -> Tone.QUIET;
                });
    }

    private static String some(List<String> values) {
        String shown = String.join(", ", values.stream().limit(FEW_VALUES).toList());
        return values.isEmpty() ? "—" : values.size() > FEW_VALUES ? shown + ", …" : shown;
    }

    private static String tag(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
