package io.mqconsole.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldProgramsTest {
    @TempDir
    Path temporary;

    @Test
    void onlyTheCopyInUseIsKept() throws IOException {
        DemoFolder folder = DemoFolder.at(temporary);
        Path used = copy(folder, "2");
        Path old = copy(folder, "1");

        OldPrograms.delete(folder, used.resolve("console.jar"));

        assertThat(used.resolve("console.jar")).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void aConsoleFromElsewhereDeletesNothing() throws IOException {
        DemoFolder folder = DemoFolder.at(temporary);
        Path copy = copy(folder, "1");

        OldPrograms.delete(folder, Path.of("/somewhere/console.jar"));

        assertThat(copy).exists();
    }

    private static Path copy(DemoFolder folder, String build) throws IOException {
        Path copy = Files.createDirectories(folder.programs().resolve(build));
        Files.createFile(copy.resolve("console.jar"));
        return copy;
    }
}
