package io.mqconsole.ui.group;

/** The parts of a group's page, each with the right that its service needs. */
enum GroupTab {
    OVERVIEW("group:read"),
    PROGRESS("group:read"),
    CLIENTS("group:read"),
    SUBSCRIPTIONS("group:read"),
    CONFIG("node:read"),
    CHANGES("change:read");

    private final String permission;

    GroupTab(String permission) {
        this.permission = permission;
    }

    String permission() {
        return permission;
    }
}
