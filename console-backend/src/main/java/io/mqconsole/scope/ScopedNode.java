package io.mqconsole.scope;

import org.jspecify.annotations.Nullable;

/** What a scope looks at in a node; null where it is not known. */
public interface ScopedNode {
    @Nullable
    String env();

    @Nullable
    String hostname();

    @Nullable
    String cell();
}
