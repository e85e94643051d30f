package io.mqconsole.access;

import org.jspecify.annotations.Nullable;

/** The old and the new password of the caller. */
public record PasswordChange(
        @Nullable String currentPassword, @Nullable String newPassword) {
    @Override
    public String toString() {
        return "PasswordChange[…]";
    }
}
