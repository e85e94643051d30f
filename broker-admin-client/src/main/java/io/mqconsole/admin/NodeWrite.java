package io.mqconsole.admin;

import io.mqconsole.admin.ConfigChange.Status;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The write to one node from the first question to the proof: ask, compare, send, ask again. Runs once. */
final class NodeWrite {
    private static final int STEPS = 3;

    private final WriteTarget target;
    private final ConfigProof proof;
    private final String node;
    private final String label;
    private final NodeSender sender;
    private final JoinedReads reads;
    private final int window;
    private final long started = System.nanoTime();
    private final Dispatch write = new Dispatch();
    /** Null until the node that is meant has told it. */
    private volatile @Nullable Map<String, String> before;

    NodeWrite(WriteTarget target, NodeSender sender, JoinedReads reads, int window) {
        this.target = target;
        this.proof = new ConfigProof(target.wanted());
        this.node = target.address().toString();
        this.label = target.label();
        this.sender = sender;
        this.reads = reads;
        this.window = window;
    }

    ConfigOutcome run(Deadline deadline) throws InterruptedException {
        Duration share = deadline.remaining().dividedBy(STEPS);
        Map<String, String> held;
        try {
            held = ask(deadline.minus(share.multipliedBy(2)));
        } catch (NodeFailure failure) {
            return unseen(failure.at(node));
        }
        before = held;
        var surprise = target.surprise(held);
        if (surprise.isPresent()) {
            var conflict = new AdminError(AdminError.Kind.CONFLICT, 0, surprise.get(), node);
            return outcome(proof.twice(held, held, Status.CONFLICT), conflict);
        }
        var missing = target.missing(held);
        return missing.isEmpty()
                ? outcome(proof.once(held, Status.APPLIED), null)
                : send(missing, held, deadline.minus(share), deadline);
    }

    /** @throws NodeFailure also when another node than the one that is meant answers */
    private Map<String, String> ask(Deadline by) throws NodeFailure, InterruptedException {
        Map<String, String> held = held(by);
        var stranger = target.stranger(held);
        if (stranger.isPresent()) {
            throw new NodeFailure(AdminError.Kind.CONFLICT, stranger.get());
        }
        return held;
    }

    private Map<String, String> held(Deadline by) throws NodeFailure, InterruptedException {
        try {
            return target.question().ask(reads, target.address(), by);
        } catch (NodeFailure failure) {
            var absent = target.absent();
            if (failure.kind() == AdminError.Kind.NOT_FOUND && absent.isPresent()) {
                return absent.get();
            }
            throw failure;
        }
    }

    private ConfigOutcome send(Collection<String> keys, Map<String, String> held, Deadline sendBy, Deadline deadline)
            throws InterruptedException {
        AdminError refusal = null;
        try {
            sender.send(target.address(), target.update(keys, held), write, window, sendBy);
        } catch (NodeFailure failure) {
            refusal = failure.at(node);
        }
        if (!write.sent()) {
            return unsent(held, refusal);
        }
        try {
            return outcome(proof.twice(held, ask(deadline), unchanged(refusal)), refusal);
        } catch (NodeFailure failure) {
            return unproven(held, refusal, failure.at(node));
        }
    }

    /** For whoever stops waiting: what is known up to now. Nothing is sent after this. */
    ConfigOutcome abandoned(AdminError reason) {
        write.giveUp();
        Map<String, String> held = before;
        if (held == null) {
            return unseen(reason);
        }
        return write.sent() ? unproven(held, null, reason) : unsent(held, reason);
    }

    private ConfigOutcome unseen(AdminError reason) {
        return outcome(
                proof.unseen(reason.kind() == AdminError.Kind.CONFLICT ? Status.CONFLICT : unchanged(reason)), reason);
    }

    private ConfigOutcome unsent(Map<String, String> held, @Nullable AdminError reason) {
        return outcome(proof.twice(held, held, Status.UNREACHABLE), reason);
    }

    /** @param refusal what came of the write, null when the node answered SUCCESS or the answer is not known */
    private ConfigOutcome unproven(Map<String, String> held, @Nullable AdminError refusal, AdminError blindness) {
        if (refusal != null && !refusal.unanswered()) {
            return outcome(proof.once(held, Status.REJECTED), refusal);
        }
        var first = refusal == null ? blindness : refusal;
        var unknown = new AdminError(
                first.kind(),
                first.code(),
                "it is not known whether the node took the values: " + first.remark()
                        + (refusal == null ? "" : "; asked again: " + blindness.remark()),
                node);
        return outcome(proof.once(held, Status.UNREACHABLE), unknown);
    }

    private static Status unchanged(@Nullable AdminError refusal) {
        if (refusal == null) {
            return Status.IGNORED;
        }
        return refusal.unanswered() ? Status.UNREACHABLE : Status.REJECTED;
    }

    private ConfigOutcome outcome(List<ConfigChange> changes, @Nullable AdminError error) {
        var took = Duration.ofNanos(System.nanoTime() - started);
        return new ConfigOutcome(node, changes, write.sent(), Optional.ofNullable(error), took);
    }

    /** Names what is written in results. */
    @Override
    public String toString() {
        return label;
    }
}
