package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A target of a change as REST shows it. */
public record TargetView(
        String region,
        String cluster,
        String node,
        String address,
        String role,
        String subject,
        int wave,
        TargetStatus status,
        @Nullable Map<String, String> before,
        Map<String, String> wanted,
        @Nullable Map<String, String> after,
        @Nullable String error,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Instant finishedAt,
        @Nullable Long tookMs) {

    static TargetView of(ChangeTarget target, Function<Text, String> words) {
        Target place = target.target();
        Text error = target.error();
        return new TargetView(
                place.region(),
                place.cluster(),
                place.node(),
                place.address(),
                target.role(),
                place.subject(),
                target.wave(),
                target.status(),
                target.before(),
                target.wanted(),
                target.after(),
                error == null ? null : words.apply(error),
                target.attempts(),
                target.attemptedAt(),
                target.finishedAt(),
                target.tookMs());
    }
}
