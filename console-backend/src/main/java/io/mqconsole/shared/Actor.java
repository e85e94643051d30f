package io.mqconsole.shared;

/**
 * Who does something, as it stands in the audit trail and in {@code requestedBy}.
 *
 * @param name of the user, {@code system} for the console's own jobs, {@code anonymous} for callers that are not known
 * @param address the caller's IP address, or {@code -} when there is none
 */
public record Actor(String name, WayIn wayIn, String address) {
    public static final Actor SYSTEM = new Actor("system", WayIn.JOB, "-");

    public static Actor anonymous(WayIn wayIn, String address) {
        return new Actor("anonymous", wayIn, address);
    }
}
