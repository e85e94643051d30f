package io.mqconsole.ui.topic;

/** The parts of a topic's page, each with the right that its service needs. */
enum TopicTab {
    QUEUES("topic:read"),
    SUBSCRIPTIONS("topic:read"),
    ROUTES("node:read"),
    CONFIG("node:read"),
    CHANGES("change:read"),
    PRODUCERS("node:read");

    private final String permission;

    TopicTab(String permission) {
        this.permission = permission;
    }

    String permission() {
        return permission;
    }
}
