package io.mqconsole.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialKeyTest {
    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerReadsAndLaterStartsKeepIt() throws Exception {
        byte[] first = CredentialKey.load("", folder.resolve("new/data"));

        Path file = folder.resolve("new/data/credentials.key");
        assertThat(first).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(CredentialKey.load("", folder.resolve("new/data"))).isEqualTo(first);
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aGivenKeyNeedsNoFile() {
        String given = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(CredentialKey.load(given, folder.resolve("absent"))).isEqualTo(new byte[32]);
        assertThat(folder.resolve("absent")).doesNotExist();
    }

    @Test
    void aKeyOfTheWrongSizeIsRefusedWithTheCommandThatMakesOne() {
        assertThatThrownBy(() -> CredentialKey.load("c2hvcnQ=", folder))
                .hasMessageContaining("MQCONSOLE_KEY")
                .hasMessageContaining("openssl rand -base64 32");
    }
}
