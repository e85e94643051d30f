package io.mqconsole.ui.group;

import org.jspecify.annotations.Nullable;

/** Knows the page of a topic that a group consumes. */
interface TopicLink {
    /** @return null where there is no such page */
    @Nullable
    String to(String topic);
}
