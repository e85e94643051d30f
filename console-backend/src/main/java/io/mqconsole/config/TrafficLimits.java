package io.mqconsole.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on what senders get from a broker stops a push of configuration.
 *
 * @param putTpsDrop by which part of the minute before what is stored may fall, above 0 to 1; 1 switches this off
 * @param failedSends which part of the sends the store may fail to write beyond what it failed before, 0 to 1; 1 switches this off
 * @param leastMessages how many messages must be expected, or sent, in the soak before anything is concluded
 */
@ConfigurationProperties("mqconsole.gate")
record TrafficLimits(
        @DefaultValue("0.5") double putTpsDrop,
        @DefaultValue("0.01") double failedSends,
        @DefaultValue("100") int leastMessages) {
    TrafficLimits {
        if (!(putTpsDrop > 0 && putTpsDrop <= 1)) {
            throw new IllegalArgumentException(
                    "mqconsole.gate.put-tps-drop must be above 0 and at most 1, not " + putTpsDrop);
        }
        if (!(failedSends >= 0 && failedSends <= 1)) {
            throw new IllegalArgumentException("mqconsole.gate.failed-sends must be from 0 to 1, not " + failedSends);
        }
        if (leastMessages < 1) {
            throw new IllegalArgumentException(
                    "mqconsole.gate.least-messages must be at least 1, not " + leastMessages);
        }
    }
}
