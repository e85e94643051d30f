package io.mqconsole.admin;

/**
 * What of a topic a consumer wants.
 *
 * @param expression {@code *} for all; else {@code a || b}, or a condition in SQL
 * @param expressionType {@code TAG} or {@code SQL92}
 * @param version when the client made the subscription, in milliseconds since 1970 by its own clock: two equal
 *     subscriptions of two clients differ in it
 */
public record Subscription(String topic, String expression, String expressionType, long version) {}
