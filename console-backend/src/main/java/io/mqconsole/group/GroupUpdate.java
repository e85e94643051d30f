package io.mqconsole.group;

import io.mqconsole.holding.NoteSpec;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a group: its rules, which brokers hear of, or what is written down about it, which is a
 * matter of this console alone; or which brokers it is meant for. One of them, because one can fail while another is done.
 *
 * @param readEnable as it is on each broker when left out, like the other rules
 * @param scope goes alone, with the version
 * @param version of the note as read before; goes with owner and remark, which are both written, and with scope
 */
record GroupUpdate(
        @Nullable Boolean readEnable,
        @Nullable Boolean broadcastEnable,
        @Nullable Boolean orderly,
        @Nullable Integer retryQueueNum,
        @Nullable Integer retryMaxTimes,
        @Nullable @Valid RetryPolicy retryPolicy,
        @Nullable Scope scope,
        @Nullable String owner,
        @Nullable String remark,
        @Nullable Integer version,
        @Nullable Boolean force,
        @Nullable String reason) {

    /** @throws ConsoleException {@code validation-failed} for more than one of them, and for none */
    void check(boolean dryRun) {
        boolean ruling = !rules().isEmpty();
        boolean noting = owner != null || remark != null;
        if ((noting || scope != null) && version == null) {
            throw ConsoleException.invalid("version", Text.of("web.missing"));
        }
        if (ruling == (version != null) || noting && scope != null) {
            throw ConsoleException.invalid("readEnable", Text.of("group.update-one"));
        }
        if (dryRun && noting) {
            throw ConsoleException.invalid("dryRun", Text.of("note.not-planned"));
        }
    }

    GroupRules rules() {
        return new GroupRules(readEnable, broadcastEnable, orderly, retryQueueNum, retryMaxTimes, retryPolicy);
    }

    NoteSpec note() {
        return new NoteSpec(owner, remark);
    }

    boolean forced() {
        return Boolean.TRUE.equals(force);
    }
}
