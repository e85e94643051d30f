package io.mqconsole.admin;

/**
 * A consumer connected to a broker.
 *
 * @param address {@code ip:port} of its end of the connection, as the broker sees it
 * @param language such as {@code JAVA}; empty when the broker does not know it
 * @param version of its RocketMQ library, such as {@code V5_5_0}
 */
public record GroupClient(String clientId, String address, String language, String version) {}
