package io.mqconsole.holding;

import io.mqconsole.access.InstanceAccess;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a caller may make one more topic or group in an instance. */
@Component
public class NewHoldings {
    private final InstanceAccess access;
    private final HoldingQuota quota;

    NewHoldings(InstanceAccess access, HoldingQuota quota) {
        this.access = access;
        this.quota = quota;
    }

    /**
     * @param instanceId null for what belongs to no instance
     * @throws ConsoleException {@code not-found} or {@code forbidden} for an instance that the caller may not write to;
     *     {@code validation-failed} for none when the caller writes in instances only
     */
    public void requireReach(@Nullable String instanceId) {
        if (instanceId == null) {
            if (!access.writable().isEverything()) {
                throw ConsoleException.invalid("instanceId", Text.of("holding.instance-needed"));
            }
            return;
        }
        if (!access.readable().includes(instanceId)) {
            throw new ConsoleException(ErrorCode.NOT_FOUND, Text.of("instance.not-found", instanceId));
        }
        access.requireWritable(instanceId);
    }

    /**
     * @param instanceId null for what belongs to no instance
     * @param there counts what an instance holds already
     * @throws ConsoleException as {@link #requireReach}; {@code validation-failed} for an instance that is not registered;
     *     {@code conflict} when it is full
     */
    public void requireRoom(HoldingKind kind, @Nullable String instanceId, ToLongFunction<String> there) {
        requireReach(instanceId);
        if (instanceId != null) {
            quota.requireRoom(instanceId, kind, there.applyAsLong(instanceId));
        }
    }
}
