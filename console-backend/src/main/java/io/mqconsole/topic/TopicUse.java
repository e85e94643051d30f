package io.mqconsole.topic;

import io.mqconsole.change.PlanWarning;
import io.mqconsole.group.TopicSubscription;
import io.mqconsole.shared.ResourceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a topic.
 *
 * @param online groups that consume it or have done so, and have clients connected
 * @param offline groups that have consumed it
 * @param silent brokers that did not tell
 * @param producers clients connected to its brokers that send, to whatever topic
 * @param quiet how long ago the last message came; null for none, and where it is not known
 */
record TopicUse(
        Set<String> online,
        Set<String> offline,
        Collection<String> silent,
        int producers,
        @Nullable Duration quiet) {
    /** Who sends does so every now and then. */
    private static final Duration SENDING = Duration.ofMinutes(1);

    TopicUse {
        online = Set.copyOf(online);
        offline = Set.copyOf(offline);
        silent = List.copyOf(silent);
    }

    /** As the live picture has it, which does not tell who sends. */
    static TopicUse of(List<TopicSubscription> groups) {
        return new TopicUse(names(groups, true), names(groups, false), List.of(), 0, null);
    }

    private static Set<String> names(List<TopicSubscription> groups, boolean online) {
        return groups.stream()
                .map(TopicSubscription::group)
                .filter(group -> online != Boolean.FALSE.equals(group.online()))
                .map(group -> group.name())
                .collect(Collectors.toSet());
    }

    /**
     * Who reads the topic's instance reads the plan: groups of other instances are counted, not named.
     *
     * @param instanceId of the topic; null for nobody's, which only those change who see everything
     */
    List<PlanWarning> consumers(@Nullable String instanceId) {
        List<String> own = online.stream()
                .filter(group -> instanceId == null
                        || instanceId.equals(ResourceName.parse(group).instanceId()))
                .sorted()
                .toList();
        var warnings = new ArrayList<PlanWarning>();
        if (!own.isEmpty()) {
            warnings.add(PlanWarning.blocking("topic.change.consumed", own.size(), String.join(", ", own)));
        }
        if (online.size() > own.size()) {
            warnings.add(PlanWarning.blocking("topic.change.consumed-by-others", online.size() - own.size()));
        }
        if (!silent.isEmpty()) {
            warnings.add(PlanWarning.blocking(
                    "topic.change.consumers-unknown", silent.stream().sorted().collect(Collectors.joining(", "))));
        }
        return warnings;
    }

    /** RocketMQ does not tell to which topics a producer sends: messages that have just come and somebody who sends do. */
    List<PlanWarning> producing() {
        if (producers == 0) {
            return List.of();
        }
        return quiet != null && quiet.compareTo(SENDING) < 0
                ? List.of(PlanWarning.blocking("topic.change.sent-to", Math.max(0, quiet.toSeconds()), producers))
                : List.of(PlanWarning.of("topic.change.producers", producers));
    }
}
