package io.mqconsole.ui.topic;

import java.util.List;

/** The parts of a topic's page. */
enum TopicTab {
    QUEUES,
    SUBSCRIPTIONS,
    ROUTES,
    CONFIG,
    PRODUCERS;

    static final List<TopicTab> ALL = List.of(values());
}
