package io.mqconsole.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts attempts per key: each takes one from a bucket that fills up again by one every so often. The buckets used
 * longest ago are forgotten when there are too many, so that memory stays bounded.
 */
final class Buckets {
    private static final class Bucket {
        double level;
        Instant at;

        Bucket(double level, Instant at) {
            this.level = level;
            this.at = at;
        }
    }

    private final int capacity;
    private final Duration refill;
    private final Clock clock;
    private final Map<String, Bucket> buckets;

    /** @param refill after how long one more attempt is allowed */
    Buckets(int capacity, Duration refill, int maxKeys, Clock clock) {
        this.capacity = capacity;
        this.refill = refill;
        this.clock = clock;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > maxKeys;
            }
        };
    }

    /** @return zero when the attempt may be made, else how long to wait; nothing is taken then */
    synchronized Duration take(String key) {
        Bucket bucket = filled(key);
        if (bucket.level >= 1) {
            bucket.level--;
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((1 - bucket.level) * refill.toMillis()));
    }

    synchronized void giveBack(String key) {
        Bucket bucket = filled(key);
        bucket.level = Math.min(capacity, bucket.level + 1);
    }

    synchronized void fill(String key) {
        buckets.remove(key);
    }

    private Bucket filled(String key) {
        Instant now = clock.instant();
        Bucket bucket = buckets.computeIfAbsent(key, any -> new Bucket(capacity, now));
        double more = (double) Duration.between(bucket.at, now).toMillis() / refill.toMillis();
        bucket.level = Math.min(capacity, bucket.level + Math.max(0, more));
        bucket.at = now;
        return bucket;
    }
}
