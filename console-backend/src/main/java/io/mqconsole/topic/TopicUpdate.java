package io.mqconsole.topic;

import io.mqconsole.holding.NoteSpec;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a topic: how it queues, which brokers hear of, or what is written down about it, which is
 * a matter of this console alone. One of both, because one can fail while the other is done.
 *
 * @param perm as it is on each broker when left out, like the queues
 * @param scope goes alone, with the version
 * @param version of the note as read before; goes with owner and remark, which are both written, and with scope
 */
record TopicUpdate(
        @Nullable Integer perm,
        @Nullable Integer readQueueNum,
        @Nullable Integer writeQueueNum,
        @Nullable Scope scope,
        @Nullable String owner,
        @Nullable String remark,
        @Nullable Integer version,
        @Nullable Boolean force,
        @Nullable String reason) {

    /** @throws ConsoleException {@code validation-failed} for more than one of them, and for none */
    void check(boolean dryRun) {
        boolean queueing = !queueing().isEmpty();
        boolean noting = owner != null || remark != null;
        if ((noting || scope != null) && version == null) {
            throw ConsoleException.invalid("version", Text.of("web.missing"));
        }
        if (queueing == (version != null) || noting && scope != null) {
            throw ConsoleException.invalid("perm", Text.of("topic.update-one"));
        }
        if (dryRun && noting) {
            throw ConsoleException.invalid("dryRun", Text.of("note.not-planned"));
        }
    }

    NoteSpec note() {
        return new NoteSpec(owner, remark);
    }

    QueueingChange queueing() {
        return new QueueingChange(perm, readQueueNum, writeQueueNum);
    }

    boolean forced() {
        return Boolean.TRUE.equals(force);
    }
}
