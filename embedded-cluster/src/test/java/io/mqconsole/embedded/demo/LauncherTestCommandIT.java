package io.mqconsole.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./mqconsole test} believes the reports, not the exit code alone; Maven is played by a script here. */
class LauncherTestCommandIT {
    private static final String UNIT = report("db", "surefire", "io.mqconsole.db.ServerLogTest", 5, 0, 1);
    private static final String BROWSER = report("console-ui", "failsafe", "io.mqconsole.ui.NodesBrowserIT", 3, 0, 0);

    @TempDir
    Path checkout;

    @BeforeEach
    void aCheckoutWithTheLauncher() throws IOException {
        Files.copy(Path.of("..", "mqconsole"), checkout.resolve("mqconsole"));
        executable(checkout.resolve("mqconsole"));
    }

    @Test
    void allIsWellWhenTestsRanAndSomeOfThemInABrowser() throws Exception {
        Answer answer = afterVerify(UNIT + BROWSER, 0);

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text())
                .containsPattern("db +5 +0 +1\n")
                .containsPattern("console-ui +3 +0 +0\n")
                .containsPattern("all +8 +0 +1 +in \\d+:\\d\\d min, 3 of them in a browser");
    }

    @Test
    void aRunWithoutAnyTestFails() throws Exception {
        Answer answer = afterVerify(":", 0);

        assertThat(answer.exitCode()).isNotZero();
        assertThat(answer.text()).contains("no test ran");
    }

    @Test
    void aRunWithoutABrowserFails() throws Exception {
        Answer skipped =
                afterVerify(UNIT + report("console-ui", "failsafe", "io.mqconsole.ui.NodesBrowserIT", 3, 0, 3), 0);

        assertThat(skipped.exitCode()).isNotZero();
        assertThat(skipped.text()).contains("no browser test ran");
    }

    @Test
    void aFailureThatMavenOverlookedFails() throws Exception {
        Answer answer =
                afterVerify(UNIT + BROWSER + report("db", "failsafe", "io.mqconsole.db.MigrationsIT", 2, 1, 0), 0);

        assertThat(answer.exitCode()).isNotZero();
        assertThat(answer.text()).containsPattern("db +7 +1 +1\n");
    }

    @Test
    void aBuildThatMavenCallsFailedFails() throws Exception {
        assertThat(afterVerify(UNIT + BROWSER, 1).exitCode()).isNotZero();
    }

    @Test
    void reportsOfAnEarlierRunDoNotCount() throws Exception {
        afterVerify(UNIT + BROWSER, 0);

        assertThat(afterVerify(":", 0).text()).contains("no test ran");
    }

    private Answer afterVerify(String writesReports, int mavenSays) throws Exception {
        Path tools = Files.createDirectories(checkout.resolve("tools"));
        Files.writeString(tools.resolve("mvn"), """
                #!/bin/sh
                [ "$1" = --version ] && { echo 'Apache Maven 3.9.14 (fake)'; exit 0; }
                %s
                exit %d
                """.formatted(writesReports, mavenSays));
        executable(tools.resolve("mvn"));
        Path output = checkout.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                        checkout.resolve("mqconsole").toString(), "test")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().merge("PATH", tools.toString(), (old, ours) -> ours + ":" + old);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), Files.readString(output));
    }

    private static String report(String module, String plugin, String test, int tests, int failures, int skipped) {
        return """
                mkdir -p %1$s/target/%2$s-reports
                cat >%1$s/target/%2$s-reports/TEST-%3$s.xml <<'XML'
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="%3$s" time="1.5" tests="%4$d" errors="0" skipped="%6$d" failures="%5$d">
                </testsuite>
                XML
                """.formatted(module, plugin, test, tests, failures, skipped);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Answer(int exitCode, String text) {}
}
