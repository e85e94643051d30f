package io.mqconsole.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often drift of configuration is looked for without being asked.
 *
 * @param every from 10 seconds to a day
 */
@ConfigurationProperties("mqconsole.drift")
record DriftRhythm(@DefaultValue("5m") Duration every) {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    DriftRhythm {
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "mqconsole.drift.every must be from 10s to 24h, not " + every.toSeconds() + "s");
        }
    }
}
