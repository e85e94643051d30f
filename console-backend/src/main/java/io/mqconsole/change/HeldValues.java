package io.mqconsole.change;

import java.util.Map;

/**
 * What a target held already when a change was planned that wants it so: nothing is written there, but with the start of
 * the change it is said that it shall stay so.
 *
 * @param role what the node was then, such as MASTER
 */
record HeldValues(Target target, String role, Map<String, String> values) {
    HeldValues {
        values = Map.copyOf(values);
    }
}
