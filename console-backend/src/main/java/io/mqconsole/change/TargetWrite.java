package io.mqconsole.change;

import java.util.Map;

/**
 * A write to one target.
 *
 * @param role what the node must still be, see {@link TargetReading.Known}; nothing is sent to another
 * @param expected what the target must still hold, for the write to be sent; keys that are not in it may be anything
 */
public record TargetWrite(Target target, String role, Map<String, String> expected, Map<String, String> wanted) {
    public TargetWrite {
        expected = Map.copyOf(expected);
        wanted = Map.copyOf(wanted);
    }
}
