package io.mqconsole.embedded.demo;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.mqconsole.db.FolderLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends the demo of a folder, also what is left of one whose supervisor was killed. */
public final class StopMain {
    private static final Duration CLEAN_STOP = Duration.ofSeconds(90);
    private static final Duration KILL = Duration.ofSeconds(10);

    private StopMain() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            Path data = DemoOptions.parse(arguments).data();
            if (!Files.isDirectory(data)) {
                System.out.println("Nothing runs: there is no folder " + data.toAbsolutePath() + ".");
                return 0;
            }
            System.out.println(stop(DemoFolder.at(data)));
            return 0;
        } catch (DemoOptions.UsageException e) {
            System.err.println("mqconsole stop: " + e.getMessage());
            return DemoMain.USAGE;
        } catch (RuntimeException e) {
            System.err.println("mqconsole: " + Failures.reason(e));
            return DemoMain.FAILED;
        }
    }

    /** @return what was done, in a sentence */
    static String stop(DemoFolder folder) {
        Optional<FolderLock> lock = FolderLock.acquire(folder.lock());
        boolean ran = lock.isEmpty();
        if (ran) {
            lock = ended(folder);
        }
        try (FolderLock ignored = lock.orElseThrow(() ->
                new DemoException("The demo in " + folder.root() + " does not end; its log is " + folder.log()))) {
            boolean left = LeftBehind.end(folder);
            if (ran) {
                return "Stopped the demo in " + folder.root() + "; its data is kept.";
            }
            return (left ? "Ended what a killed demo had left running in " : "No demo runs in ") + folder.root() + ".";
        }
    }

    private static Optional<FolderLock> ended(DemoFolder folder) {
        Optional<ProcessHandle> owner = FolderLock.owner(folder.lock());
        owner.ifPresent(ProcessHandle::destroy);
        Optional<FolderLock> lock = await(folder, CLEAN_STOP);
        if (lock.isEmpty()) {
            FolderLock.owner(folder.lock()).ifPresent(ProcessHandle::destroyForcibly);
            lock = await(folder, KILL);
        }
        // Its last act is to give the lock free; who reads "stopped" may count on it being gone as well.
        owner.ifPresent(supervisor -> supervisor
                .onExit()
                .completeOnTimeout(supervisor, KILL.toSeconds(), SECONDS)
                .join());
        return lock;
    }

    private static Optional<FolderLock> await(DemoFolder folder, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        Optional<FolderLock> lock = FolderLock.acquire(folder.lock());
        while (lock.isEmpty() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            lock = FolderLock.acquire(folder.lock());
        }
        return lock;
    }
}
