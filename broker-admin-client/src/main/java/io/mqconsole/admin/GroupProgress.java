package io.mqconsole.admin;

import java.util.List;

/**
 * How far a group has come on one broker, as RocketMQ's own tool counts it: in the topics in which the group has ever
 * committed, its retry topic included; while it has clients, only in those that they subscribe to.
 *
 * @param consumeTps messages per second that clients fetched over the last minute; a broker answers 0 in its first one
 * @param queues by topic and queue id
 */
public record GroupProgress(double consumeTps, List<QueueProgress> queues) {
    public GroupProgress {
        queues = List.copyOf(queues);
    }
}
