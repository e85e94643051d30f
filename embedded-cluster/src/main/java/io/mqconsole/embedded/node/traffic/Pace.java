package io.mqconsole.embedded.node.traffic;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Does one thing at a steady rate for ever, whatever fails. */
final class Pace implements Runnable {

    /** One act, given its running number. */
    interface Act {
        void run(long number) throws Exception;
    }

    private static final long PAUSE_AFTER_FAILURE_MILLIS = 200;

    private final String name;
    private final long nanosBetween;
    private final Act act;
    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile String lastFailure = "";

    Pace(String name, double perSecond, Act act) {
        this.name = name;
        this.nanosBetween = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        this.act = act;
    }

    void start() {
        Thread.ofPlatform().name("pace-" + name).start(this);
    }

    @Override
    public void run() {
        long next = System.nanoTime();
        for (long number = 0; ; number++) {
            try {
                act.run(number);
                done.increment();
            } catch (Exception e) {
                failed.increment();
                lastFailure = String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
                pause(TimeUnit.MILLISECONDS.toNanos(PAUSE_AFTER_FAILURE_MILLIS));
            }
            // What was missed while the cluster was down is not made up for.
            next = Math.max(next + nanosBetween, System.nanoTime());
            pause(next - System.nanoTime());
        }
    }

    /** @return its counters since the start, in one line */
    String report() {
        String line = name + " " + done.sum() + " done, " + failed.sum() + " failed";
        return failed.sum() == 0 ? line : line + " (last: " + lastFailure + ")";
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, nanos));
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nothing interrupts the demo traffic", e);
        }
    }
}
