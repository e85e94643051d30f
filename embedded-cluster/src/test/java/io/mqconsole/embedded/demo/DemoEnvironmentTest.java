package io.mqconsole.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoEnvironmentTest {
    private static final String AWKWARD = "it's $HOME `id` \"x\" \\ & ; #";

    @TempDir
    Path folder;

    @Test
    void aShellThatReadsTheFileGetsEveryValueAsItIs() throws Exception {
        DemoEnvironment environment = DemoEnvironment.of(
                "http://127.0.0.1:8080",
                AWKWARD,
                "127.0.0.1:1;127.0.0.1:2",
                new DemoEnvironment.Database("jdbc:mysql://127.0.0.1:3/console?a=b&c=d", "console", "secret"));
        Path file = folder.resolve("demo.env");

        PrivateFile.write(file, environment.text());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(DemoEnvironment.read(file)).isEqualTo(environment);
        assertThat(sourced(file, "ADMIN_PASSWORD")).isEqualTo(AWKWARD);
        assertThat(sourced(file, "NAMESRV_ADDRS")).isEqualTo("127.0.0.1:1;127.0.0.1:2");
        assertThat(sourced(file, "DB_URL")).isEqualTo("jdbc:mysql://127.0.0.1:3/console?a=b&c=d");
        assertThat(sourced(file, "ADMIN_USER")).isEqualTo("admin");
        assertThat(sourced(file, "CONSOLE_URL")).isEqualTo("http://127.0.0.1:8080");
        assertThat(sourced(file, "DB_USER")).isEqualTo("console");
        assertThat(sourced(file, "DB_PASSWORD")).isEqualTo("secret");
    }

    private static String sourced(Path file, String name) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", ". \"$1\"; printf %s \"$" + name + "\"", "sh", file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
