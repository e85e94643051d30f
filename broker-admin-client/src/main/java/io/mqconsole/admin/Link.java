package io.mqconsole.admin;

import io.netty.channel.ChannelFuture;
import org.jspecify.annotations.Nullable;

/** The last attempt to connect to an address: under way, connected, or failed with a cause. */
final class Link {
    private final ChannelFuture attempt;
    private volatile @Nullable Long heardAt;

    Link(ChannelFuture attempt) {
        this.attempt = attempt;
    }

    boolean connected() {
        return attempt.isSuccess();
    }

    /** Null unless the attempt failed. */
    @Nullable
    Throwable failure() {
        return attempt.cause();
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    /** @param nanos as {@link System#nanoTime} tells */
    boolean silentSince(long nanos) {
        Long heard = heardAt;
        return heard == null || heard - nanos < 0;
    }

    ChannelFuture close() {
        return attempt.channel().close();
    }
}
