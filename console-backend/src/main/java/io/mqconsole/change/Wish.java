package io.mqconsole.change;

import java.util.Map;

/**
 * What a target shall hold.
 *
 * @param wanted values by key; a target is written as a whole or not at all
 */
public record Wish(Target target, Map<String, String> wanted) {
    public Wish {
        wanted = Map.copyOf(wanted);
    }
}
