package io.mqconsole.apiswitch;

import io.mqconsole.shared.Text;
import java.util.List;

/**
 * An operation of REST that can be switched off.
 *
 * @param also further requests that are switched with it
 */
record SwitchableOperation(String name, String method, String path, List<String> also) {
    /** What an operation does, in words. */
    static Text summary(String name) {
        return Text.of("operation." + name);
    }
}
