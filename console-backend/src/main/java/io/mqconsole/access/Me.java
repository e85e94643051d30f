package io.mqconsole.access;

import io.mqconsole.shared.WayIn;
import java.util.List;

/**
 * Who the caller is.
 *
 * @param permissions what the caller may do now, by name
 * @param mustChangePassword nothing else is possible until the first password is changed
 */
public record Me(String name, Role role, List<String> permissions, boolean mustChangePassword, WayIn wayIn) {}
