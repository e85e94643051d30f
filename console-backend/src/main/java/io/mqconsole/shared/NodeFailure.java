package io.mqconsole.shared;

/**
 * A node that could not be asked.
 *
 * @param node its address
 * @param code the kind of failure, such as TIMEOUT
 * @param detail in the node's or our words
 */
public record NodeFailure(String node, String code, String detail) {}
