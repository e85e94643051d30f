package io.mqconsole.embedded.demo;

import io.mqconsole.db.EmbeddedMySql;
import io.mqconsole.embedded.Reaper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One running demo: starts MySQL, the cluster and the console side by side, keeps them, and ends them in order. */
final class Demo implements AutoCloseable {
    private static final Duration CONSOLE_PAUSE = Duration.ofSeconds(1);
    private static final Duration MYSQL_PAUSE = Duration.ofSeconds(5);
    private static final Duration CONSOLE_TIME = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(28);
    private static final Duration PROBE_PAUSE = Duration.ofMillis(200);

    private final DemoFolder folder;
    private final Progress progress;
    private final Reaper reaper;
    private final Executor threads = task -> Thread.ofPlatform().daemon().start(task);
    private volatile @Nullable EmbeddedMySql mysql;
    private volatile @Nullable DemoCluster cluster;
    private volatile @Nullable Keeper consoleKeeper;
    private volatile @Nullable Keeper mysqlKeeper;
    private volatile @Nullable Process console;
    private volatile boolean closing;

    Demo(DemoFolder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
        this.reaper = Reaper.start(folder.pids());
    }

    /**
     * Returns when the login page answers and the cluster is ready, but does not hold back a login page that answers
     * for a cluster that takes long.
     *
     * @param jar the runnable console
     * @throws DemoException in one line why it cannot
     */
    DemoEnvironment start(Path jar, int port, Optional<String> givenPassword) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        String adminPassword = AdminPassword.of(folder, givenPassword);
        DemoCluster nodes = DemoCluster.prepare(folder, progress);
        cluster = nodes;
        // One after the other: seven starting nodes on two cores would make MySQL's and the console's few seconds half
        // a
        // minute each, and side by side nothing would be ready sooner.
        EmbeddedMySql server = startMySql();
        DemoEnvironment environment = DemoEnvironment.of(
                "http://127.0.0.1:" + port,
                adminPassword,
                nodes.nameServers(),
                new DemoEnvironment.Database(server.jdbcUrl(), server.user(), server.password()));
        PrivateFile.write(folder.environment(), environment.text());
        startConsole(
                new ConsoleProcess(jar, folder, ConsoleProcess.environment(folder, environment, port)),
                new LoginPage("http://127.0.0.1:" + port));
        CompletableFuture<Void> clusterLives = CompletableFuture.runAsync(nodes::live, threads);
        clusterLives.thenRunAsync(nodes::startTraffic, threads);
        awaitCluster(clusterLives, patience);
        return environment;
    }

    private void awaitCluster(CompletableFuture<Void> clusterLives, long patience) {
        try {
            clusterLives.get(Math.max(0, patience - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            progress.step("cluster", "still starting; " + folder.log() + " says when it is ready");
            clusterLives.whenComplete((ready, failure) -> {
                if (failure != null && !closing) {
                    progress.step("cluster", Failures.reason(failure));
                }
            });
        } catch (ExecutionException e) {
            throw new DemoException(Failures.reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while the cluster was starting", e);
        }
    }

    private EmbeddedMySql startMySql() {
        progress.step("MySQL", "starting");
        EmbeddedMySql server = EmbeddedMySql.start(folder.mysql());
        mysql = server;
        progress.step("MySQL", "ready on 127.0.0.1:" + server.port());
        Keeper keeper = Keeper.of(
                "MySQL",
                () -> {
                    server.restart();
                    return handle(server.pid());
                },
                MYSQL_PAUSE,
                progress);
        mysqlKeeper = keeper;
        keeper.keep(handle(server.pid()));
        return server;
    }

    private void startConsole(ConsoleProcess command, LoginPage page) {
        progress.step("console", "starting");
        Process process = start(command);
        long deadline = System.nanoTime() + CONSOLE_TIME.toNanos();
        while (!page.answers()) {
            if (closing) {
                throw new DemoException("The demo was stopped while it was starting.");
            }
            if (!process.isAlive()) {
                throw new DemoException("The console ended while it was starting; why is in " + folder.consoleLog());
            }
            if (System.nanoTime() > deadline) {
                throw new DemoException("The console's login page did not answer within " + CONSOLE_TIME.toMinutes()
                        + " minutes; see " + folder.consoleLog());
            }
            pause();
        }
        progress.step("console", "login page answers");
        Keeper keeper = Keeper.of("console", () -> start(command).toHandle(), CONSOLE_PAUSE, progress);
        consoleKeeper = keeper;
        keeper.keep(process.toHandle());
    }

    private Process start(ConsoleProcess command) {
        Process process = command.start();
        reaper.add(process.pid());
        console = process;
        return process;
    }

    /** Ends everything: first who uses, then who is used. Whatever does not end in time is killed. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        close(consoleKeeper);
        close(mysqlKeeper);
        Process lastConsole = console;
        if (lastConsole != null) {
            ConsoleProcess.stop(lastConsole);
            progress.step("console", "stopped");
        }
        CompletableFuture<Void> mysqlEnds = CompletableFuture.runAsync(
                () -> {
                    close(mysql);
                    progress.step("MySQL", "stopped");
                },
                threads);
        close(cluster);
        result(mysqlEnds);
        reaper.close();
    }

    private static void close(@Nullable AutoCloseable part) {
        if (part != null) {
            try {
                part.close();
            } catch (Exception e) {
                throw new DemoException("Cannot end a part of the demo: " + Failures.reason(e), e);
            }
        }
    }

    private static ProcessHandle handle(long pid) {
        return ProcessHandle.of(pid).orElseThrow(() -> new DemoException("process " + pid + " ended at once"));
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PROBE_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while the console was starting", e);
        }
    }
}
