package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaperTest {

    @TempDir
    private Path folder;

    private Process process;

    @BeforeEach
    void startAProcess() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void whatWasAddedIsKilledWhenTheReaperIsLetGo() throws Exception {
        Path pids = folder.resolve("pids");
        try (Reaper reaper = Reaper.start(pids)) {
            reaper.add(process.pid());
            assertThat(process.isAlive()).isTrue();
        }
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(pids).doesNotExist();
    }

    @Test
    void aLaterProcessWithTheSameIdIsLeftAlone() throws Exception {
        Path pids = folder.resolve("pids");
        try (Reaper reaper = Reaper.start(pids)) {
            reaper.add(ProcessHandle.current().pid() + 1_000_000_000L); // There is none: nothing to remember.
            assertThat(pids).isEmptyFile();
            Files.writeString(pids, process.pid() + " 1\n");
        }
        assertThat(process.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void whatACrashLeftBehindIsKilledAtTheNextStartUnlessItIsAnotherProcessNow() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path pids = folder.resolve("pids");
            String ours = ProcessStamp.of(process.pid()).orElseThrow().line();
            Files.writeString(pids, ours + "\n" + stranger.pid() + " 1\n");

            Reaper.killLeftovers(pids);

            assertThat(process.isAlive()).isFalse();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(pids).doesNotExist();
        } finally {
            stranger.destroyForcibly();
        }
    }
}
