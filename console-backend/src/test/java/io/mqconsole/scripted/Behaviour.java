package io.mqconsole.scripted;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;

/** What a broker makes of the requests that it gets. */
@FunctionalInterface
public interface Behaviour {
    /** @param honestly does what is asked, and answers as a broker does */
    Reply to(RemotingCommand request, Supplier<RemotingCommand> honestly) throws InterruptedException;

    static Behaviour honest() {
        return (request, honestly) -> new Reply.Whole(honestly.get());
    }

    /** @param each how long every answer takes */
    static Behaviour slow(Duration each) {
        return (request, honestly) -> {
            Thread.sleep(each);
            return new Reply.Whole(honestly.get());
        };
    }

    static Behaviour hanging() {
        return (request, honestly) -> Reply.NOTHING;
    }

    /** Answers what it is asked, and refuses what shall be written. */
    static Behaviour rejecting(int code, String remark) {
        return atWrites((request, honestly) -> answer(code, remark));
    }

    /** Says SUCCESS to what shall be written, and keeps what it has. */
    static Behaviour lying() {
        return atWrites((request, honestly) -> answer(0, null));
    }

    /** Takes what is written and breaks off in the middle of its answer, and of every answer from then on. */
    static Behaviour cuttingOff() {
        return onceWritten((request, honestly) -> new Reply.Half(honestly.get()));
    }

    /** Goes down when something shall be written, which is lost, and breaks off every answer until it is up again. */
    static Behaviour goingDownUnwritten(BooleanSupplier up) {
        var gone = new AtomicBoolean();
        return (request, honestly) -> {
            boolean now = request.getCode() == ScriptedBroker.WRITE && gone.compareAndSet(false, true);
            return now || gone.get() && !up.getAsBoolean()
                    ? new Reply.Half(RemotingCommand.createResponseCommand(0, null))
                    : honest().to(request, honestly);
        };
    }

    /** Does nothing until all who share the latch have been asked to write something, each once. */
    static Behaviour together(CountDownLatch everybody) {
        return atWrites((request, honestly) -> {
            everybody.countDown();
            return everybody.await(20, TimeUnit.SECONDS) ? new Reply.Whole(honestly.get()) : Reply.NOTHING;
        });
    }

    /** Honest until something shall be written; to that, and to all that comes after it, as is said here. */
    static Behaviour onceWritten(Behaviour then) {
        var written = new AtomicBoolean();
        return (request, honestly) -> {
            if (request.getCode() == ScriptedBroker.WRITE) {
                written.set(true);
            }
            return (written.get() ? then : honest()).to(request, honestly);
        };
    }

    private static Behaviour atWrites(Behaviour writing) {
        return (request, honestly) ->
                (request.getCode() == ScriptedBroker.WRITE ? writing : honest()).to(request, honestly);
    }

    private static Reply answer(int code, String remark) {
        return new Reply.Whole(RemotingCommand.createResponseCommand(code, remark));
    }
}
