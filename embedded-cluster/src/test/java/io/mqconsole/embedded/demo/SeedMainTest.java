package io.mqconsole.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.db.FolderLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seed goes to a demo that runs, and to nothing else. */
class SeedMainTest {
    @TempDir
    Path temporary;

    @Test
    void whereNoDemoEverWasNoneRunsAndNoFolderIsMade() {
        Path none = temporary.resolve("none");

        assertThatThrownBy(() -> SeedMain.running(none)).hasMessageStartingWith("No demo runs in " + none);
        assertThat(none).doesNotExist();
    }

    @Test
    void anEndedDemoDoesNotRun() throws Exception {
        DemoFolder folder = DemoFolder.at(temporary);
        Files.writeString(folder.environment(), "NAMESRV_ADDRS='127.0.0.1:1'\n");

        assertThatThrownBy(() -> SeedMain.running(temporary)).hasMessageStartingWith("No demo runs in ");
        assertThat(FolderLock.acquire(folder.lock()))
                .as("the next demo can have it")
                .hasValueSatisfying(FolderLock::close);
    }

    @Test
    void aDemoThatHoldsItsFolderRuns() throws Exception {
        DemoFolder folder = DemoFolder.at(temporary);
        Files.writeString(folder.environment(), "NAMESRV_ADDRS='127.0.0.1:1;127.0.0.1:2'\n");

        try (FolderLock held = FolderLock.acquire(folder.lock()).orElseThrow()) {
            assertThat(SeedMain.running(temporary)).isEqualTo(folder);
        }
        assertThat(DemoEnvironment.read(folder.environment()).nameServers()).isEqualTo("127.0.0.1:1;127.0.0.1:2");
    }
}
