package io.mqconsole.ui.group;

import java.util.List;

/** The parts of a group's page. */
enum GroupTab {
    OVERVIEW,
    PROGRESS,
    CLIENTS,
    SUBSCRIPTIONS,
    CONFIG;

    static final List<GroupTab> ALL = List.of(values());
}
