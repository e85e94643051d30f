package io.mqconsole.ui.shared;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** Says what a permission of brokers and topics allows, always in the same words. */
public final class PermissionWords {
    private static final int READ_WRITE = 6;

    private PermissionWords() {}

    /** With its number, such as 读写 (6); null for unknown. */
    public static @Nullable String of(Component page, @Nullable Integer perm) {
        return perm == null ? null : page.getTranslation("perm." + (perm & READ_WRITE), perm);
    }
}
