package io.mqconsole.config;

import io.mqconsole.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an item to say.
 *
 * @param value null or empty when the target shall take this key from nobody
 * @param scope null for every node
 * @param remark at most 256 characters
 * @param allowUnknown also a key that the catalogue does not have
 */
public record ConfigItemSpec(
        @Nullable String value,
        @Nullable Scope scope,
        @Nullable String remark,
        boolean allowUnknown) {}
