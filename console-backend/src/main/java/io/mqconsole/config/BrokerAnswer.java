package io.mqconsole.config;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.ConfigChange;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.change.TargetOutcome.Result;
import io.mqconsole.config.BrokerProof.Verdict;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a broker or NameServer said to a write, in the words of a change.
 *
 * @param changes those of the outcome that are asked about
 */
public record BrokerAnswer(ConfigOutcome outcome, List<ConfigChange> changes) {
    private static final int LONGEST = 200;

    public BrokerAnswer {
        changes = List.copyOf(changes);
    }

    public static BrokerAnswer of(ConfigOutcome outcome) {
        return new BrokerAnswer(outcome, outcome.changes());
    }

    /** Where several targets went out in one write. */
    static BrokerAnswer of(ConfigOutcome outcome, Set<String> keys) {
        return new BrokerAnswer(
                outcome,
                outcome.changes().stream()
                        .filter(change -> keys.contains(change.key()))
                        .toList());
    }

    /** Why it was not asked, or why what it holds is not known. */
    public static Text silent(AdminError error) {
        return Text.of("config.silent", error.kind(), error.code(), error.remark());
    }

    /** About the first value that is not as it was wanted; empty when all are. */
    public Optional<Verdict> objection() {
        return changes.stream()
                .filter(change -> change.status() != ConfigChange.Status.APPLIED)
                .findFirst()
                .map(change -> new Verdict(result(change.status()), why(change)));
    }

    /** Null when it did not tell. */
    public @Nullable Map<String, String> before() {
        return values(ConfigChange::before);
    }

    /** Null when it did not tell. */
    public @Nullable Map<String, String> after() {
        return values(ConfigChange::after);
    }

    public Duration took() {
        return outcome.took();
    }

    private @Nullable Map<String, String> values(Function<ConfigChange, @Nullable String> value) {
        var values = new HashMap<String, String>();
        for (ConfigChange change : changes) {
            String held = value.apply(change);
            if (held != null) {
                values.put(change.key(), held);
            }
        }
        return values.isEmpty() ? null : values;
    }

    private Result result(ConfigChange.Status status) {
        return switch (status) {
            case APPLIED -> Result.VERIFIED;
            case IGNORED, COERCED -> Result.MISMATCH;
            case CONFLICT -> Result.CONFLICT;
            case UNREACHABLE -> outcome.sent() ? Result.FAILED : Result.UNSENT;
            case REJECTED -> Result.FAILED;
        };
    }

    private @Nullable Text why(ConfigChange change) {
        String after = cut(Objects.requireNonNullElse(change.after(), "-"));
        String said = outcome.error().map(AdminError::remark).orElse("-");
        return switch (change.status()) {
            case APPLIED -> null;
            case IGNORED -> Text.of("config.ignored", change.key(), after);
            case COERCED -> Text.of("config.coerced", change.key(), after);
            case CONFLICT -> Text.of("config.conflict", said);
            case REJECTED -> Text.of("config.rejected", said);
            case UNREACHABLE ->
                !outcome.sent()
                        ? Text.of("config.not-sent", said)
                        : change.after() == null
                                ? Text.of("config.not-known", said)
                                : Text.of("config.not-answered", change.key(), after, said);
        };
    }

    /** A value may be as long as a document. */
    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
