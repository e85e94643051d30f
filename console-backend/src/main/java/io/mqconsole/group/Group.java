package io.mqconsole.group;

import io.mqconsole.holding.HoldingNote;
import io.mqconsole.shared.ResourceName;
import io.mqconsole.snapshot.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consumer group as the brokers of a region know it.
 *
 * @param id opaque, stable
 * @param name as brokers know it, the instance included
 * @param instanceId null for a group of no instance
 * @param groupId without the instance
 * @param brokers names of the broker groups that hold it
 * @param rules of the first broker group, without its retry policy where it is one that cannot be set here; {@code drift} says
 *     where others differ. Empty for a group that only its offsets are left of
 * @param online whether clients are connected; null when a broker that may know did not answer
 * @param clients connected to any broker, each once; null like {@code online}
 * @param messageModel CLUSTERING or BROADCASTING, as its clients say; null while there are none
 * @param consumeType how its clients consume; null while there are none
 * @param topics in which it has committed an offset or which its clients subscribe to, without its retry topic
 * @param delay an estimate; null when it cannot be told
 * @param consumeTps messages per second that its offsets moved; null until they were read twice
 * @param deadLetters messages in its dead-letter topic; null while a broker group is unknown
 * @param drift what differs between broker groups that should hold it alike
 * @param note what somebody wrote about it
 * @param firstSeen when this console first saw it
 */
public record Group(
        String id,
        String region,
        String name,
        @Nullable String instanceId,
        String groupId,
        GroupKind kind,
        List<String> clusters,
        List<String> brokers,
        GroupRules rules,
        @Nullable Boolean online,
        @Nullable Integer clients,
        @Nullable String messageModel,
        @Nullable String consumeType,
        List<String> topics,
        Backlog backlog,
        @Nullable Delay delay,
        @Nullable Double consumeTps,
        @Nullable Long deadLetters,
        List<Difference> drift,
        HoldingNote note,
        @Nullable Instant firstSeen) {

    /** Whether its clients may consume; null like the other rules. */
    public @Nullable Boolean readEnable() {
        return rules.readEnable();
    }

    public @Nullable Integer retryMaxTimes() {
        return rules.retryMaxTimes();
    }

    /** What the targets of its changes are about. */
    public String subject() {
        return GroupChangeKind.subject(name);
    }

    /** Whether it has committed an offset in a topic, or its clients subscribe to it. */
    boolean consumes(String topic) {
        return topics.contains(topic) || topic.equals(ResourceName.retryOf(name));
    }

    /**
     * The same with what somebody wrote about it.
     *
     * @param differs what differs between the broker groups of its scope
     */
    Group with(HoldingNote written, List<Difference> differs) {
        return new Group(
                id,
                region,
                name,
                instanceId,
                groupId,
                kind,
                clusters,
                brokers,
                rules,
                online,
                clients,
                messageModel,
                consumeType,
                topics,
                backlog,
                delay,
                consumeTps,
                deadLetters,
                differs,
                written,
                firstSeen);
    }
}
