package io.mqconsole.node;

import org.jspecify.annotations.Nullable;

/**
 * A node that nothing discovers, as somebody registers it.
 *
 * @param nodeType ROUTER: brokers and NameServers are discovered
 * @param address {@code host:port}, if it has one; the console does not connect to it
 * @param labels with a host name
 */
public record NewNode(
        String region,
        NodeType nodeType,
        @Nullable String cluster,
        @Nullable String address,
        NodeLabels labels) {}
