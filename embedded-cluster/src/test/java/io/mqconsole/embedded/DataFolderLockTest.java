package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderInUseIsRefusedAndFreeAgainAfterwards() {
        try (DataFolderLock held = DataFolderLock.take(folder, "mq-demo")) {
            assertThatThrownBy(() -> DataFolderLock.take(folder, "mq-demo"))
                    .hasMessage("Another cluster is running on " + folder);
            assertThat(held).isNotNull();
        }
        DataFolderLock.take(folder, "mq-demo").close();
    }

    @Test
    void theFolderOfAnotherClusterIsRefused() {
        DataFolderLock.take(folder, "mq-small").close();
        assertThatThrownBy(() -> DataFolderLock.take(folder, "mq-demo"))
                .hasMessage(folder + " holds the cluster mq-small, not mq-demo; give another folder");
    }
}
