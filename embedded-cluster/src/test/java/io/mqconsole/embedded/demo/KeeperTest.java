package io.mqconsole.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {
    private static final int LIMIT = 2;

    @TempDir
    Path folder;

    private final BlockingQueue<Process> started = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private Keeper keeper;

    @BeforeEach
    void keep() {
        Progress progress =
                new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), folder.resolve("demo.log"));
        RestartBudget budget = new RestartBudget(LIMIT, Duration.ofMinutes(1), InstantSource.system());
        keeper = new Keeper("console", this::process, Duration.ofMillis(1), budget, progress);
        keeper.keep(process());
    }

    @AfterEach
    void end() {
        keeper.close();
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aKilledProcessIsStartedAgainUntilItsBudgetIsUsedUp() throws InterruptedException {
        for (int deaths = 0; deaths <= LIMIT; deaths++) {
            Process alive = started.poll(10, TimeUnit.SECONDS);
            assertThat(alive).as("start " + deaths).isNotNull();
            alive.destroyForcibly().waitFor();
        }

        assertThat(started.poll(300, TimeUnit.MILLISECONDS)).isNull();
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("started again")
                .contains("not started again");
    }

    @Test
    void anEndThatIsExpectedStartsNothing() throws InterruptedException {
        Process alive = started.poll(10, TimeUnit.SECONDS);
        keeper.close();

        alive.destroyForcibly().waitFor();

        assertThat(started.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    private ProcessHandle process() {
        try {
            Process process = new ProcessBuilder("sleep", "60").start();
            started.add(process);
            return process.toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
