package io.mqconsole.snapshot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the slower parts of the picture are read, each from 2 seconds to 10 minutes.
 *
 * @param settings configurations, routes, topics and groups
 * @param offsets of queues and consumer groups; longer when reading them takes long, see {@link Beats#paced}
 * @param clients who is connected to consume; longer when reading it takes long
 */
@ConfigurationProperties("mqconsole.picture")
record Rhythm(
        @DefaultValue("30s") Duration settings,
        @DefaultValue("15s") Duration offsets,
        @DefaultValue("60s") Duration clients) {
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofSeconds(60));

    Rhythm {
        check("settings", settings);
        check("offsets", offsets);
        check("clients", clients);
    }

    private static void check(String part, Duration period) {
        if (period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "mqconsole.picture." + part + " must be from 2s to 10m, not " + period.toSeconds() + "s");
        }
    }
}
