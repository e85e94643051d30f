package io.mqconsole.node;

/** What a node is. Brokers and NameServers are discovered, routers are registered by hand. */
public enum NodeType {
    NAMESRV,
    BROKER,
    ROUTER
}
