package io.mqconsole.ui.topic;

import com.vaadin.flow.component.Component;
import io.mqconsole.scope.Scope;
import io.mqconsole.snapshot.Difference;
import io.mqconsole.topic.MessageType;
import io.mqconsole.topic.Topic;
import io.mqconsole.topic.TopicKind;
import io.mqconsole.ui.holding.DriftWords;
import io.mqconsole.ui.list.Measure;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.scope.ScopeWords;
import io.mqconsole.ui.shared.Numbers;
import io.mqconsole.ui.shared.PermissionWords;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in the language of a page what a topic is and how it is. */
class TopicWords {
    private final Component page;
    private final DriftWords drift;
    private final Numbers numbers;

    TopicWords(Component page) {
        this.page = page;
        this.drift = new DriftWords(page);
        this.numbers = new Numbers(page);
    }

    Numbers numbers() {
        return numbers;
    }

    String kind(TopicKind kind) {
        return page.getTranslation("topic.kind." + lower(kind));
    }

    String type(MessageType type) {
        return page.getTranslation("topic.type." + lower(type));
    }

    @Nullable
    String permission(@Nullable Integer perm) {
        return PermissionWords.of(page, perm);
    }

    Measure brokers(Topic topic) {
        return new Measure(String.valueOf(topic.brokers().size()), null, String.join(", ", topic.brokers()));
    }

    Measure messages(Topic topic) {
        Long messages = topic.messages();
        return messages == null
                ? Measure.unknown(page.getTranslation("topic.unknown-messages"))
                : Measure.of(numbers.count(messages));
    }

    Measure tps(Topic topic) {
        String rate = numbers.rate(topic.tps());
        return rate == null ? Measure.unknown(page.getTranslation("topic.unknown-tps")) : Measure.of(rate);
    }

    /** RocketMQ makes its own topics, and those of groups, where it needs them: they need not be alike. */
    String scope(Scope scope) {
        return new ScopeWords(page).of(scope);
    }

    State drift(Topic topic) {
        return drift.state(topic.drift(), topic.kind() == TopicKind.NORMAL);
    }

    List<String> sentences(List<Difference> differences) {
        return drift.sentences(differences);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
