package io.mqconsole.ui.holding;

import io.mqconsole.access.Rights;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.topic.Topic;
import io.mqconsole.topic.TopicService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The addresses of the pages of topics and groups, which lead to each other. */
@Component
public class HoldingPaths {
    public static final String TOPICS = "topics";
    public static final String GROUPS = "groups";

    private final TopicService topics;
    private final Rights rights;

    HoldingPaths(TopicService topics, Rights rights) {
        this.topics = topics;
        this.rights = rights;
    }

    public static String topic(String id) {
        return TOPICS + "/" + id;
    }

    public static String group(String id) {
        return GROUPS + "/" + id;
    }

    /**
     * @param name as brokers know it
     * @return null where no broker holds such a topic, and where this user may not see it
     */
    public @Nullable String topic(String region, String name) {
        if (!rights.may("topic:read")) {
            return null;
        }
        try {
            return topic(topics.get(Topic.idOf(region, name)).id());
        } catch (ConsoleException gone) {
            return null;
        }
    }
}
