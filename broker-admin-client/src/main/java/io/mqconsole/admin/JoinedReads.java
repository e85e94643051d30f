package io.mqconsole.admin;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a node once for all who wait for the same long answer: a thousand groups that are written at once would else read its
 * whole table two thousand times. Nobody gets an answer to a question that was sent before they asked, so that an answer
 * proves what they wrote before.
 */
final class JoinedReads {
    private final NodeSender sender;
    private final int window;
    private final Map<Key, Line> lines = new ConcurrentHashMap<>();

    JoinedReads(NodeSender sender, int window) {
        this.sender = sender;
        this.window = window;
    }

    private record Key(NodeAddress node, Rpc<?> question) {}

    /** Those who wait at one node for one answer. */
    private static final class Line {
        private final Semaphore turn = new Semaphore(1, true);
        private @Nullable Round next;

        /** The round that has not begun; whoever opens it has to get its answer. */
        synchronized Round join(Round mine) {
            if (next == null) {
                next = mine;
            }
            return next;
        }

        /** Whoever comes from now on is in the next one. */
        synchronized void close(Round begun) {
            if (next == begun) {
                next = null;
            }
        }
    }

    /** One question to a node, and all who share its answer. */
    private static final class Round {
        private final CompletableFuture<Object> answer = new CompletableFuture<>();
    }

    @FunctionalInterface
    private interface Asked {
        Object answer() throws NodeFailure, InterruptedException;
    }

    /** Asks for one alone. */
    <T> T alone(NodeAddress node, Rpc<T> question, Deadline by) throws NodeFailure, InterruptedException {
        return question.read(sender.send(node, question.request().get(), window, by));
    }

    /** @param question the same object for all who ask the same */
    @SuppressWarnings("unchecked") // what is kept under a question is its answer
    <T> T together(NodeAddress node, Rpc<T> question, Deadline by) throws NodeFailure, InterruptedException {
        Line line = lines.computeIfAbsent(new Key(node, question), absent -> new Line());
        while (true) {
            Round mine = new Round();
            Round joined = line.join(mine);
            if (joined == mine) {
                answer(line, mine, () -> alone(node, question, by), by);
            }
            try {
                return (T) awaited(joined, by);
            } catch (NodeFailure failure) {
                // Who asked for all may have had less time.
                if (joined == mine
                        || failure.kind() != AdminError.Kind.TIMEOUT
                        || by.remaining().isZero()) {
                    throw failure;
                }
            }
        }
    }

    /** Waits for its turn, takes along who has come meanwhile, and leaves nobody waiting, however it ends. */
    private static void answer(Line line, Round round, Asked asked, Deadline by) throws InterruptedException {
        boolean mine = false;
        try {
            mine = line.turn.tryAcquire(by.remaining().toNanos(), TimeUnit.NANOSECONDS);
            line.close(round);
            if (mine) {
                round.answer.complete(asked.answer());
            }
        } catch (NodeFailure failure) {
            round.answer.completeExceptionally(failure);
        } finally {
            line.close(round);
            round.answer.completeExceptionally(late());
            if (mine) {
                line.turn.release();
            }
        }
    }

    private static Object awaited(Round round, Deadline by) throws NodeFailure, InterruptedException {
        try {
            return round.answer.get(by.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw late();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NodeFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static NodeFailure late() {
        return new NodeFailure(AdminError.Kind.TIMEOUT, "no answer in time");
    }
}
