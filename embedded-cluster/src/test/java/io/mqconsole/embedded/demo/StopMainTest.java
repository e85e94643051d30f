package io.mqconsole.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.db.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopMainTest {
    @TempDir
    Path temporary;

    private DemoFolder folder;
    private Process bystander;

    @BeforeEach
    void aFolderAndABystander() throws IOException {
        folder = DemoFolder.at(temporary);
        bystander = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        bystander.destroyForcibly();
    }

    @Test
    void whereNothingRunsNothingIsEnded() {
        assertThat(StopMain.stop(folder)).startsWith("No demo runs in");
        assertThat(bystander.isAlive()).isTrue();
    }

    @Test
    void aProcessThatGotTheIdOfADeadOneIsLeftAlone() throws IOException {
        // As a crash leaves it: the ids of our processes, which belong to others since.
        Files.writeString(folder.pids(), bystander.pid() + " 1\n");
        Files.writeString(folder.lock(), Long.toString(bystander.pid()));

        StopMain.stop(folder);

        assertThat(bystander.isAlive()).isTrue();
    }

    @Test
    void theSupervisorThatHoldsTheFolderIsAskedToEnd() throws Exception {
        Process supervisor = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Supervisor.class.getName(),
                        temporary.toString())
                .start();
        assertThat(supervisor.inputReader().readLine()).isEqualTo("locked");

        assertThat(StopMain.stop(folder)).startsWith("Stopped the demo in");

        assertThat(supervisor.onExit()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(bystander.isAlive()).isTrue();
    }

    /** Holds the lock of a demo folder until it is told to end. */
    static final class Supervisor {
        public static void main(String[] arguments) throws InterruptedException {
            FolderLock lock = FolderLock.acquire(
                            DemoFolder.at(Path.of(arguments[0])).lock())
                    .orElseThrow();
            Runtime.getRuntime().addShutdownHook(new Thread(lock::close));
            System.out.println("locked");
            Thread.sleep(Duration.ofMinutes(1));
        }
    }
}
