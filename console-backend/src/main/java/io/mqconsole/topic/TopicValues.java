package io.mqconsole.topic;

import io.mqconsole.admin.TopicSettings;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.config.MasterWrites;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a broker holds of a topic, in the values of a change. */
final class TopicValues {
    static final Map<String, String> ABSENT = MasterWrites.ABSENT;

    private TopicValues() {}

    /**
     * All of it, so that it can be made elsewhere, or come back, as it is.
     *
     * @param settings null where the broker has no such topic
     */
    static Map<String, String> whole(@Nullable TopicSettings settings) {
        return settings == null ? ABSENT : TopicWrite.values(settings);
    }

    /** How it queues, and what for, which is what can be asked for here. */
    static Map<String, String> of(TopicSettings settings) {
        return present(settings.perm(), settings.readQueues(), settings.writeQueues(), settings.messageType());
    }

    /**
     * The wanted keys; all there are when it is to be removed.
     *
     * @param settings null where the broker has no such topic
     */
    static Map<String, String> of(@Nullable TopicSettings settings, Map<String, String> wanted) {
        Map<String, String> all = whole(settings);
        if (isAbsence(wanted) || isAbsence(all)) {
            return all;
        }
        var some = new HashMap<>(all);
        some.keySet().retainAll(wanted.keySet());
        return some;
    }

    /** @param type as RocketMQ writes it */
    static Map<String, String> present(int perm, int readQueues, int writeQueues, String type) {
        return Map.of(
                TopicWrite.EXISTS,
                "true",
                TopicWrite.PERM,
                String.valueOf(perm),
                TopicWrite.READ_QUEUES,
                String.valueOf(readQueues),
                TopicWrite.WRITE_QUEUES,
                String.valueOf(writeQueues),
                TopicWrite.MESSAGE_TYPE,
                type);
    }

    static boolean isAbsence(Map<String, String> values) {
        return values.equals(ABSENT);
    }
}
