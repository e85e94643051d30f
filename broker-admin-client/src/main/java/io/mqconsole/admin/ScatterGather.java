package io.mqconsole.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks many nodes the same question at once and gathers every answer under one deadline, so that a node that hangs costs
 * that deadline once and never the answers of the others.
 *
 * <p>Each node is asked exactly once, on a virtual thread of its own. Nothing is asked again: a read that failed is told,
 * and the caller's next beat asks anew.
 */
final class ScatterGather implements AutoCloseable {
    /** How long after the deadline a node's own account of its failure is still waited for: it is more precise than ours. */
    private static final Duration LAST_WORDS = Duration.ofMillis(100);

    private static final String CLOSED = "the connection to the region was closed during the call";

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mq-admin-", 0).factory());

    /** What is asked of one node. */
    @FunctionalInterface
    interface Question<N, T> {
        /** @throws InterruptedException when nobody waits for the answer any more */
        T ask(N node, Deadline deadline) throws NodeFailure, InterruptedException;
    }

    /**
     * Returns when every node has answered or failed, at the deadline at the latest. An interrupt of the calling thread
     * ends the wait: what is missing then has failed, and the thread stays interrupted.
     *
     * @param nodes what to ask; one that is there twice is asked once; {@code toString} names it in the results
     * @throws IllegalStateException after {@link #close}
     */
    <N, T> FanOut<T> ask(Collection<N> nodes, Duration within, Question<? super N, T> question) {
        if (threads.isShutdown()) {
            throw new IllegalStateException("the connection to the region is closed");
        }
        var deadline = Deadline.after(within);
        var started = System.nanoTime();
        var asked = new ArrayList<Asked<T>>();
        for (N node : new LinkedHashSet<>(nodes)) {
            asked.add(start(node, started, deadline, question));
        }
        var lastWords = deadline.plus(LAST_WORDS);
        var results = new ArrayList<NodeResult<T>>(asked.size());
        for (Asked<T> one : asked) {
            results.add(gather(one, started, lastWords, within));
        }
        return new FanOut<>(results);
    }

    private record Asked<T>(String node, Future<NodeResult<T>> answer) {}

    private <N, T> Asked<T> start(N node, long started, Deadline deadline, Question<? super N, T> question) {
        String name = node.toString();
        Callable<NodeResult<T>> task = () -> answer(name, node, started, deadline, question);
        try {
            return new Asked<>(name, threads.submit(task));
        } catch (RejectedExecutionException closedMeanwhile) {
            return new Asked<>(name, CompletableFuture.failedFuture(closedMeanwhile));
        }
    }

    private static <N, T> NodeResult<T> answer(
            String name, N node, long started, Deadline deadline, Question<? super N, T> question) {
        try {
            T value = question.ask(node, deadline);
            return new NodeResult.Ok<>(name, value, since(started));
        } catch (NodeFailure failure) {
            return new NodeResult.Failed<>(name, failure.at(name), since(started));
        } catch (InterruptedException nobodyWaits) {
            return failed(name, AdminError.Kind.UNREACHABLE, CLOSED, started);
        }
    }

    private static <T> NodeResult<T> gather(Asked<T> asked, long started, Deadline lastWords, Duration within) {
        try {
            return asked.answer().get(lastWords.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            asked.answer().cancel(true);
            return failed(
                    asked.node(), AdminError.Kind.TIMEOUT, "no answer within " + within.toMillis() + " ms", started);
        } catch (InterruptedException e) {
            asked.answer().cancel(true);
            // Every further wait throws at once, which cancels the rest too.
            Thread.currentThread().interrupt();
            return failed(asked.node(), AdminError.Kind.TIMEOUT, "the waiting thread was interrupted", started);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RejectedExecutionException) {
                return failed(asked.node(), AdminError.Kind.UNREACHABLE, CLOSED, started);
            }
            throw new IllegalStateException("asking " + asked.node() + " broke in the console itself", e.getCause());
        }
    }

    private static <T> NodeResult<T> failed(String node, AdminError.Kind kind, String remark, long started) {
        return new NodeResult.Failed<>(node, new AdminError(kind, 0, remark, node), since(started));
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Ends calls under way: what they still wait for has failed. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
