package io.mqconsole.topic;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "topic:read")
@RequestMapping("/api/v1/topics")
@Tag(name = "topics", description = "Topics as the brokers hold them")
class TopicController {
    private final TopicService topics;
    private final TopicInspection inspection;

    TopicController(TopicService topics, TopicInspection inspection) {
        this.topics = topics;
        this.inspection = inspection;
    }

    @GetMapping
    @Operation(summary = "All topics from the live picture; asks no broker. Without kind: NORMAL ones")
    @Switchable("topics.list")
    Listing<TopicView> list(@ListFilter TopicFilter filter, PageQuery page) {
        return Listing.of(
                TopicView.class, page, part -> topics.list(filter, part).map(TopicView::of));
    }

    @GetMapping("/{id}")
    @Switchable("topics.get")
    TopicView get(@PathVariable String id) {
        return TopicView.of(topics.get(id));
    }

    @GetMapping("/{id}/queues")
    @Operation(summary = "Its queues, as its brokers answer now")
    @Switchable("topics.queues.get")
    TopicQueues queues(@PathVariable String id) {
        return inspection.queues(id);
    }

    @GetMapping("/{id}/subscriptions")
    @Operation(summary = "The groups that consume it, from the live picture; asks no broker")
    @Switchable("topics.subscriptions.get")
    List<SubscriptionView> subscriptions(@PathVariable String id) {
        return topics.subscriptions(id).stream().map(SubscriptionView::of).toList();
    }

    @RestPermission(read = "node:read")
    @GetMapping("/{id}/routes")
    @Operation(summary = "Its route, as each NameServer answers now")
    @Switchable("topics.routes.get")
    TopicRoutes routes(@PathVariable String id) {
        return inspection.routes(id);
    }

    @RestPermission(read = "node:read")
    @GetMapping("/{id}/config")
    @Operation(summary = "Its settings side by side, as every broker answers now")
    @Switchable("topics.config.get")
    TopicSides config(@PathVariable String id) {
        return inspection.config(id);
    }

    @RestPermission(read = "node:read")
    @GetMapping("/{id}/producers")
    @Operation(summary = "Producers connected to its brokers now; RocketMQ does not tell what they send to")
    @Switchable("topics.producers.get")
    TopicProducers producers(@PathVariable String id) {
        return inspection.producers(id);
    }
}
