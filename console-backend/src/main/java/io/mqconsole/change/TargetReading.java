package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.util.Map;

/** What came of reading a target. */
public sealed interface TargetReading {

    /**
     * @param values those of the wanted keys that the target has
     * @param role what the node is at present, such as MASTER; a plan does not run when it has changed
     */
    record Known(Map<String, String> values, String role) implements TargetReading {
        public Known {
            values = Map.copyOf(values);
        }
    }

    /** The node did not answer, or is not there any more. */
    record Unknown(Text why) implements TargetReading {}
}
