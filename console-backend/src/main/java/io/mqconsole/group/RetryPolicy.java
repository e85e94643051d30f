package io.mqconsole.group;

import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * When messages that failed are delivered again. RocketMQ 5.5 goes by it for clients that come through a proxy; others go by the
 * delay levels of their brokers.
 *
 * @param initialMs before the first delivery again, from 1; for EXPONENTIAL only
 * @param maxMs never more than this, at most three days; for EXPONENTIAL only
 * @param multiplier by which each delay is longer than the one before, from 1; for EXPONENTIAL only
 * @param stepsMs delays one after the other, of which RocketMQ skips the first two; for STEPS only
 */
public record RetryPolicy(
        @NotNull Type type,
        @Nullable Long initialMs,
        @Nullable Long maxMs,
        @Nullable Long multiplier,
        @Nullable @Size(max = 64) List<@NotNull Long> stepsMs) {
    /** From one second to two hours. */
    public static final RetryPolicy USUAL = new RetryPolicy(Type.USUAL, null, null, null, null);

    private static final long LONGEST = Duration.ofDays(3).toMillis();
    private static final int MOST_STEPS = 64;
    private static final JsonMapper JSON = new JsonMapper();
    /** RocketMQ raises the multiplier to no more than this, in 64 bits. */
    private static final int GREATEST_POWER = 32;

    /** How delays follow on one another. */
    public enum Type {
        USUAL,
        EXPONENTIAL,
        STEPS
    }

    public RetryPolicy {
        stepsMs = stepsMs == null ? null : stepsMs.stream().toList();
    }

    /**
     * @param told as a broker tells it
     * @return null for one that cannot be set here, or not exactly so
     */
    static @Nullable RetryPolicy of(String told) {
        if (told.isEmpty()) {
            return USUAL;
        }
        RetryPolicy policy;
        try {
            policy = of(JSON.readTree(told));
        } catch (JacksonException unreadable) {
            return null;
        }
        var problems = new ArrayList<FieldProblem>();
        policy.check(problems);
        return problems.isEmpty() && policy.text().equals(told) ? policy : null;
    }

    private static RetryPolicy of(JsonNode told) {
        JsonNode steps = told.path("customizedRetryPolicy").path("next");
        JsonNode growing = told.path("exponentialRetryPolicy");
        return steps.isArray()
                ? new RetryPolicy(
                        Type.STEPS,
                        null,
                        null,
                        null,
                        steps.valueStream().map(step -> step.asLong(0)).toList())
                : new RetryPolicy(
                        Type.EXPONENTIAL,
                        growing.path("initial").asLong(0),
                        growing.path("max").asLong(0),
                        growing.path("multiplier").asLong(0),
                        null);
    }

    void check(List<FieldProblem> problems) {
        boolean fits = switch (type) {
            case USUAL -> !exponential() && stepsMs == null;
            case EXPONENTIAL -> stepsMs == null && growsWithinBounds();
            case STEPS ->
                !exponential()
                        && stepsMs != null
                        && !stepsMs.isEmpty()
                        && stepsMs.size() <= MOST_STEPS
                        && stepsMs.stream().allMatch(RetryPolicy::isDelay);
        };
        if (!fits) {
            problems.add(new FieldProblem("retryPolicy", Text.of("group.retry-policy", LONGEST, MOST_STEPS)));
        }
    }

    private boolean exponential() {
        return initialMs != null || maxMs != null || multiplier != null;
    }

    private boolean growsWithinBounds() {
        return initialMs != null
                && maxMs != null
                && multiplier != null
                && isDelay(initialMs)
                && isDelay(maxMs)
                && initialMs <= maxMs
                && multiplier >= 1
                && BigInteger.valueOf(multiplier)
                                .pow(GREATEST_POWER)
                                .multiply(BigInteger.valueOf(initialMs))
                                .bitLength()
                        < Long.SIZE;
    }

    private static boolean isDelay(long millis) {
        return millis >= 1 && millis <= LONGEST;
    }

    /** As a broker tells it, see {@link io.mqconsole.admin.GroupSettings#retryPolicy}. */
    String text() {
        return switch (type) {
            case USUAL -> "";
            case EXPONENTIAL ->
                "{\"exponentialRetryPolicy\":{\"initial\":%d,\"max\":%d,\"multiplier\":%d},\"type\":\"EXPONENTIAL\"}"
                        .formatted(initialMs, maxMs, multiplier);
            case STEPS ->
                "{\"customizedRetryPolicy\":{\"next\":[%s]},\"type\":\"CUSTOMIZED\"}"
                        .formatted(
                                stepsMs == null
                                        ? ""
                                        : stepsMs.stream().map(String::valueOf).collect(Collectors.joining(",")));
        };
    }
}
