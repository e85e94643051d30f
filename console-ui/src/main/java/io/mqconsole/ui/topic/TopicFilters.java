package io.mqconsole.ui.topic;

import io.mqconsole.shared.TextMatch;
import io.mqconsole.topic.MessageType;
import io.mqconsole.topic.TopicFilter;
import io.mqconsole.topic.TopicKind;
import io.mqconsole.topic.TopicService;
import io.mqconsole.ui.list.Filters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of the guide, and what kind of topic it is; named in the URL as in REST. */
class TopicFilters extends Filters {
    TopicFilters(TopicService topics, TopicWords words) {
        hidden("region");
        text("topic", getTranslation("topic.topic"));
        suggest(
                "instanceId",
                getTranslation("topic.instanceId"),
                () -> topics.places(region()).instances());
        suggest(
                "cluster",
                getTranslation("topic.cluster"),
                () -> topics.places(region()).clusters());
        text("owner", getTranslation("topic.owner"));
        choice(
                "messageType",
                getTranslation("topic.messageType"),
                names(MessageType.values()),
                name -> words.type(MessageType.valueOf(name)));
        several(
                "kind",
                getTranslation("topic.kind-filter"),
                names(TopicKind.values()),
                name -> words.kind(TopicKind.valueOf(name)));
        flag("drift", getTranslation("topic.drift-filter"));
    }

    TopicFilter wanted() {
        Map<String, String> set = values();
        return new TopicFilter(
                region(),
                part(set.get("cluster")),
                part(set.get("instanceId")),
                part(set.get("topic")),
                oneOf(MessageType.values(), set.get("messageType")),
                allOf(TopicKind.values(), set.get("kind")),
                part(set.get("owner")),
                set.containsKey("drift") ? Boolean.TRUE : null);
    }

    /**
     * The topics of the region that is looked at, other than RocketMQ's own.
     *
     * @param drift as in the filter
     */
    TopicFilter usual(@Nullable Boolean drift) {
        return new TopicFilter(region(), null, null, null, null, null, null, drift);
    }

    /** Of the region that is looked at; null for all. */
    @Nullable
    String regionName() {
        return values().get("region");
    }

    private @Nullable TextMatch region() {
        String name = regionName();
        return name == null ? null : TextMatch.exact(name);
    }
}
