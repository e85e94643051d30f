package io.mqconsole.admin;

import java.util.Map;
import java.util.function.Function;

/**
 * How a node is asked what it holds.
 *
 * @param shared whether the answer holds the part of others as well; then {@code rpc} is the same object for all of them
 * @param part picks what the target holds out of the answer
 */
record HeldQuestion<T>(Rpc<T> rpc, boolean shared, Function<? super T, Map<String, String>> part) {

    /** Whose answer is about one target. */
    static HeldQuestion<Map<String, String>> of(Rpc<Map<String, String>> rpc) {
        return new HeldQuestion<>(rpc, false, Function.identity());
    }

    /** Whose answer is about all that the node has. */
    static <T> HeldQuestion<T> shared(Rpc<T> rpc, Function<? super T, Map<String, String>> part) {
        return new HeldQuestion<>(rpc, true, part);
    }

    Map<String, String> ask(JoinedReads reads, NodeAddress node, Deadline by) throws NodeFailure, InterruptedException {
        T answer = shared ? reads.together(node, rpc, by) : reads.alone(node, rpc, by);
        try {
            return part.apply(answer);
        } catch (RuntimeException e) {
            throw new NodeFailure(AdminError.Kind.UNREADABLE, "the answer could not be understood: " + e.getMessage());
        }
    }
}
