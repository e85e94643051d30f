package io.mqconsole.topic;

import io.mqconsole.holding.HoldingNote;
import io.mqconsole.shared.StableId;
import io.mqconsole.snapshot.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic as the brokers of a region hold it.
 *
 * @param id opaque, stable
 * @param name as brokers know it, the instance included
 * @param instanceId null for a topic of no instance
 * @param topic without the instance
 * @param clusters that hold it
 * @param brokers names of the broker groups that hold it
 * @param perm 0 none, 2 write, 4 read, 6 both; of the first broker group, like the following; {@code drift} says where others
 *     differ
 * @param readQueueNum queues that consumers see, per broker group
 * @param writeQueueNum queues that producers see, per broker group
 * @param messages still stored, over all queues; null while a broker group is unknown
 * @param tps messages stored per second; null until its queues were read twice
 * @param lastStored when the newest message came
 * @param drift what differs between broker groups that should hold it alike
 * @param note what somebody wrote about it
 * @param firstSeen when this console first saw it; RocketMQ does not tell when it was made
 */
public record Topic(
        String id,
        String region,
        String name,
        @Nullable String instanceId,
        String topic,
        TopicKind kind,
        List<String> clusters,
        List<String> brokers,
        MessageType messageType,
        int perm,
        int readQueueNum,
        int writeQueueNum,
        @Nullable Long messages,
        @Nullable Double tps,
        @Nullable Instant lastStored,
        List<Difference> drift,
        HoldingNote note,
        @Nullable Instant firstSeen) {

    /** @param name as brokers know it */
    public static String idOf(String region, String name) {
        return StableId.of(region, "TOPIC", name);
    }

    /**
     * Whether something of what differs can be made alike: what is out of scope is taken away by setting the scope again, and
     * some things nobody can change.
     */
    public boolean alignable() {
        return drift.stream()
                .filter(difference -> !difference.aboutScope())
                .anyMatch(
                        difference -> difference.property() == null || !TopicProperties.isFixed(difference.property()));
    }

    /** What the targets of its changes are about. */
    public String subject() {
        return TopicChangeKind.subject(name);
    }

    /**
     * The same with what somebody wrote about it.
     *
     * @param differs what differs between the broker groups of its scope
     */
    Topic with(HoldingNote written, List<Difference> differs) {
        return new Topic(
                id,
                region,
                name,
                instanceId,
                topic,
                kind,
                clusters,
                brokers,
                messageType,
                perm,
                readQueueNum,
                writeQueueNum,
                messages,
                tps,
                lastStored,
                differs,
                written,
                firstSeen);
    }
}
