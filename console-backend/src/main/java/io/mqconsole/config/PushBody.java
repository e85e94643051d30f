package io.mqconsole.config;

import io.mqconsole.change.WavePlan;
import io.mqconsole.change.WaveSize;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push as it is asked for over REST.
 *
 * @param itemIds or {@code all}
 * @param waves sizes in brokers such as 1 and "25%"; what they leave over is one more wave
 * @param soakSeconds how long the brokers of each wave are watched, the last one included; 0 when left out, and then no traffic
 *     is compared: a script gets its answer at once unless it asks for more. The form of the pages begins with 10
 * @param allowUnknown also keys that are not in the catalogue, or were measured as not taken
 */
record PushBody(
        @Nullable @Size(min = 1, max = 1000) List<@NotNull @Size(max = 64) String> itemIds,
        @Nullable Boolean all,
        @NotNull @Valid TargetBody target,
        @Nullable @Size(min = 1, max = 20) List<@NotNull WaveSize> waves,
        @Nullable Integer soakSeconds,
        @Nullable Boolean autoRollback,
        @Nullable Boolean pauseAfterFirstWave,
        @Nullable Boolean allowUnknown,
        @Nullable Integer expiresInMinutes,
        @Nullable String reason,
        @Nullable Boolean force) {
    static PushBody of(ConfigPush push) {
        WavePlan waves = push.waves();
        Duration expiresIn = push.expiresIn();
        return new PushBody(
                push.items() instanceof PushedItems.Chosen chosen ? chosen.ids() : null,
                push.items() instanceof PushedItems.All ? true : null,
                TargetBody.of(push.target()),
                waves.waves(),
                Math.toIntExact(waves.soak().toSeconds()),
                waves.autoRollback(),
                waves.pauseAfterFirst(),
                push.allowUnknown(),
                expiresIn == null ? null : Math.toIntExact(expiresIn.toMinutes()),
                null,
                null);
    }

    ConfigPush push() {
        return new ConfigPush(
                items(),
                target.target(),
                new WavePlan(
                        waves == null ? WavePlan.USUAL : waves,
                        Duration.ofSeconds(soakSeconds == null ? 0 : soakSeconds),
                        isTrue(pauseAfterFirstWave),
                        autoRollback == null || autoRollback),
                isTrue(allowUnknown),
                expiresInMinutes == null ? null : Duration.ofMinutes(expiresInMinutes));
    }

    private PushedItems items() {
        if (itemIds != null && !isTrue(all)) {
            return new PushedItems.Chosen(itemIds);
        }
        if (itemIds == null && isTrue(all)) {
            return new PushedItems.All();
        }
        throw ConsoleException.invalid("itemIds", Text.of("config-push.items"));
    }

    boolean forced() {
        return isTrue(force);
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    /** What a target is made of. */
    enum Kind {
        CLUSTER,
        BROKERS
    }

    /**
     * @param cluster with CLUSTER, like region and room
     * @param hostnames with BROKERS; then a region is needed only where a host name is in several
     */
    record TargetBody(
            @NotNull Kind type,
            @Nullable @Size(max = 32) String region,
            @Nullable @Size(max = 128) String cluster,
            @Nullable @Size(max = 64) String room,
            @Nullable @Size(max = 1000) List<@NotNull @Size(max = 128) String> hostnames) {
        static TargetBody of(PushTarget target) {
            return switch (target) {
                case PushTarget.Cluster in -> new TargetBody(Kind.CLUSTER, in.region(), in.cluster(), in.room(), null);
                case PushTarget.Brokers named ->
                    new TargetBody(Kind.BROKERS, named.region(), null, null, named.hostnames());
            };
        }

        PushTarget target() {
            if (type == Kind.CLUSTER && region != null && cluster != null && hostnames == null) {
                return new PushTarget.Cluster(region, cluster, room);
            }
            if (type == Kind.BROKERS && hostnames != null && cluster == null && room == null) {
                return new PushTarget.Brokers(region, hostnames);
            }
            throw ConsoleException.invalid("target", Text.of("config-push.target"));
        }
    }
}
