package io.mqconsole.embedded;

/**
 * A machine room with the names that its nodes carry as properties.
 *
 * @param name such as {@code GZ00A}
 * @param dataCenter the building it is in
 * @param cell the logical unit that is deployed there
 * @param city in ASCII
 */
public record Room(String name, String dataCenter, String cell, String city) {}
