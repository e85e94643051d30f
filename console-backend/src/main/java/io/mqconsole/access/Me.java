package io.mqconsole.access;

import io.mqconsole.shared.WayIn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the caller is.
 *
 * @param permissions what the caller may do now, by name
 * @param instances that the caller reaches; null for every instance, and what belongs to none
 * @param mustChangePassword nothing else is possible until the first password is changed
 */
public record Me(
        String name,
        Role role,
        List<String> permissions,
        @Nullable List<String> instances,
        boolean mustChangePassword,
        WayIn wayIn) {}
