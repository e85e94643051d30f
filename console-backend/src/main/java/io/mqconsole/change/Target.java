package io.mqconsole.change;

/**
 * A place that a change writes to.
 *
 * @param cluster empty for a NameServer
 * @param node the broker name; the address for a NameServer
 * @param address {@code host:port}
 * @param subject what of the node is written, and locked meanwhile: {@code config/KEY}, {@code topic/T}, {@code group/G}
 */
public record Target(String region, String cluster, String node, String address, String subject) {}
