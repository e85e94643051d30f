package io.mqconsole.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void thePasswordIsForTheOwnerOnly() throws IOException {
        DataFolder data = DataFolder.at(folder);

        data.complete("secret", Files::createDirectory);

        assertThat(data.password()).isEqualTo("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("server/password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFirstStartThatWasCutOffLeavesNothingThatLooksLikeData() {
        DataFolder data = DataFolder.at(folder);

        assertThatThrownBy(() -> data.complete("first", path -> {
                    Files.createDirectory(path);
                    throw new IOException("killed");
                }))
                .isInstanceOf(MySqlStartException.class);
        assertThat(data.isComplete()).isFalse();

        data.complete("second", Files::createDirectory);
        assertThat(data.isComplete()).isTrue();
        assertThat(data.password()).isEqualTo("second");
    }

    @Test
    void aFolderHasOneOwnerAtATime() {
        DataFolder data = DataFolder.at(folder);

        try (FolderLock first = data.own()) {
            assertThatThrownBy(() -> data.own())
                    .isInstanceOf(MySqlStartException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
        data.own().close();
    }
}
