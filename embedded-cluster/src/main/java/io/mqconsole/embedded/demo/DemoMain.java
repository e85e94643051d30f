package io.mqconsole.embedded.demo;

import io.mqconsole.db.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The supervisor: runs until it is told to end and then ends everything it started.
 *
 * <p>Exit code 1 and one line on standard error say why a demo cannot run; 2 is a wrong command line.
 */
public final class DemoMain {
    static final int FAILED = 1;
    static final int USAGE = 2;

    /** System property with the runnable jar of the console. */
    private static final String CONSOLE_JAR = "mqconsole.console-jar";

    /** Tells the launcher, which reads our output, that all is well; it does not show this line. */
    private static final String READY = "#ready";

    private static final long NEEDED_MB = 1024;

    private DemoMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            DemoOptions options = DemoOptions.parse(List.of(arguments));
            run(options, DemoFolder.at(options.data()));
        } catch (DemoOptions.UsageException e) {
            end("mqconsole demo: " + e.getMessage(), USAGE);
        } catch (RuntimeException e) {
            end("mqconsole: " + Failures.reason(e), FAILED);
        }
        new CountDownLatch(1).await(); // the shutdown hook ends the process
    }

    private static void run(DemoOptions options, DemoFolder folder) {
        FolderLock lock = FolderLock.acquire(folder.lock()).orElseThrow(() -> alreadyRunning(folder));
        LeftBehind.end(folder);
        OldPrograms.delete(folder, consoleJar());
        requireSpace(folder);
        int port = ConsolePort.choose(folder, options.port());
        Progress progress = new Progress(System.out, folder.log());
        progress.say("mqconsole demo in " + folder.root());
        Demo demo = new Demo(folder, progress);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            demo.close();
                            lock.close();
                        },
                        "demo-end"));
        DemoEnvironment environment =
                demo.start(consoleJar(), port, Optional.ofNullable(System.getenv("MQCONSOLE_ADMIN_PASSWORD")));
        progress.say("");
        progress.say("  " + environment.values().get("CONSOLE_URL"));
        progress.say("  user      " + environment.values().get("ADMIN_USER"));
        progress.say("  password  " + environment.values().get("ADMIN_PASSWORD"));
        progress.say("");
        if (options.detach()) {
            progress.say("  settings  " + folder.environment());
            progress.say("  log       " + folder.log());
            progress.say(READY);
            progress.letGo();
            System.err.close();
        } else {
            progress.say("  Ctrl-C ends it and keeps the data.");
        }
    }

    private static DemoException alreadyRunning(DemoFolder folder) {
        String process = FolderLock.owner(folder.lock())
                .map(owner -> " (process " + owner.pid() + ")")
                .orElse("");
        return new DemoException("A demo is already running in " + folder.root() + process
                + "; its address and password are in " + folder.environment() + ".");
    }

    private static Path consoleJar() {
        String jar = System.getProperty(CONSOLE_JAR);
        if (jar == null || !Files.isRegularFile(Path.of(jar))) {
            throw new DemoException(
                    "The console is not built: -D" + CONSOLE_JAR + " names no file; start with ./mqconsole demo.");
        }
        return Path.of(jar).toAbsolutePath();
    }

    private static void requireSpace(DemoFolder folder) {
        try {
            long free = Files.getFileStore(folder.root()).getUsableSpace() >> 20;
            if (free < NEEDED_MB) {
                throw new DemoException("The demo needs " + NEEDED_MB + " MB in " + folder.root() + " and the disk has "
                        + free + " MB left; free some space or choose another folder with --data DIR.");
            }
        } catch (IOException e) {
            throw new DemoException("Cannot tell the free space of " + folder.root() + ": " + Failures.reason(e), e);
        }
    }

    private static void end(String line, int code) {
        System.err.println(line);
        System.exit(code);
    }
}
