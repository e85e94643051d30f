package io.mqconsole.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that one broker shall take, and what it must still hold for them to be sent.
 *
 * @param broker must answer at its address under its own name and cluster; its id is not checked, a master may have switched
 * @param expected values the node must hold now, of any keys; null for a key it must not have; a key that is left out may
 *     hold anything. A key that holds what is wanted already is no conflict
 * @param wanted at least one value; blanks at the ends are kept, and count
 * @throws IllegalArgumentException when nothing is wanted, for a value with a line break, and for a key with other characters
 *     than letters, digits, dot, dash and underscore
 */
public record ConfigWrite(BrokerRef broker, Map<String, @Nullable String> expected, Map<String, String> wanted) {
    public ConfigWrite {
        expected = ConfigLines.copyOf(expected);
        wanted = ConfigLines.checked(wanted);
    }
}
