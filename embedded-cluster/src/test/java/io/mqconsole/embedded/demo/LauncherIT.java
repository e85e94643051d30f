package io.mqconsole.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./mqconsole} refuses and answers without starting anything. */
class LauncherIT {
    private static final Path LAUNCHER =
            Path.of("..", "mqconsole").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "demo --quick",
                "demo --port",
                "demo --port http",
                "demo --port 123456",
                "demo --data",
                "stop --port 1",
                "seed",
                "seed --topics 10",
                "seed --topics ten --groups 10",
                "seed --topics 10 --groups",
                "seed --topics 10 --groups 10 --quick",
                "bench",
                "bench speed",
                "bench lists fast",
                "run now",
                "test --fast",
                "format all"
            })
    void aCommandLineThatMakesNoSenseGetsOneLineAndTheUsage(String line) throws Exception {
        Answer answer = mqconsole(Map.of(), line.isEmpty() ? List.of() : List.of(line.split(" ")));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text().lines().toList()).first().asString().startsWith("mqconsole: ");
        assertThat(answer.text()).contains("Usage: ./mqconsole COMMAND");
    }

    @Test
    void helpNamesEveryCommand() throws Exception {
        Answer answer = mqconsole(Map.of(), List.of("help"));

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text()).contains("demo ", "stop ", "seed ", "run ", "cluster ", "bench ", "test ", "format ");
    }

    @ParameterizedTest
    @CsvSource({
        "MQCONSOLE_DB_URL,'',is not set",
        "MQCONSOLE_DB_URL,jdbc:h2:mem:x,must begin with jdbc:mysql://",
        "MQCONSOLE_DB_USER,'',is not set",
        "MQCONSOLE_DB_PASSWORD,'',is empty",
        "MQCONSOLE_DB_PASSWORD,Password,is a default",
        "MQCONSOLE_DB_PASSWORD,keeper,is the same as the user name",
        "MQCONSOLE_ADMIN_PASSWORD,'',is empty",
        "MQCONSOLE_ADMIN_PASSWORD,changeme,is a default",
        "MQCONSOLE_ADMIN_PASSWORD,mqconsole,is a default",
        "MQCONSOLE_ADMIN_PASSWORD,Sh0rt-one,has fewer than 12 characters"
    })
    void runRefusesAMissingOrDefaultSecretAndNamesIt(String variable, String value, String why) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of(
                "MQCONSOLE_DB_URL", "jdbc:mysql://127.0.0.1:1/console",
                "MQCONSOLE_DB_USER", "keeper",
                "MQCONSOLE_DB_PASSWORD", "a-password-of-its-own",
                "MQCONSOLE_ADMIN_PASSWORD", "another-password-of-its-own"));
        settings.put(variable, value);

        Answer answer = mqconsole(settings, List.of("run"));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text().lines()).singleElement().asString().startsWith("mqconsole: " + variable + " " + why);
        if (!value.isEmpty() && variable.endsWith("PASSWORD")) {
            assertThat(answer.text()).doesNotContain(" " + value + " ");
        }
    }

    @Test
    void stopWithNothingRunningSaysSoAndIsNoError() throws Exception {
        Answer answer = mqconsole(
                Map.of(), List.of("stop", "--data", folder.resolve("none").toString()));

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text()).startsWith("No demo runs in ");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aSeedWithoutADemoSaysHowToStartOne() throws Exception {
        Path none = folder.resolve("none");

        Answer answer =
                mqconsole(Map.of(), List.of("seed", "--topics", "1", "--groups", "1", "--data", none.toString()));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text().lines())
                .singleElement()
                .asString()
                .startsWith("mqconsole: no demo runs in " + none)
                .contains("./mqconsole demo");
        assertThat(none).doesNotExist();
    }

    @Test
    void theScriptsAreCleanForShellcheck() throws Exception {
        assumeTrue(
                Stream.of("/usr/bin/shellcheck", "/usr/local/bin/shellcheck", "/opt/homebrew/bin/shellcheck")
                        .anyMatch(tool -> Files.isExecutable(Path.of(tool))),
                "shellcheck is not installed");

        Answer answer = run(
                Map.of(),
                List.of(
                        "shellcheck",
                        LAUNCHER.toString(),
                        LAUNCHER.resolveSibling(".ci").resolve("run").toString()));

        assertThat(answer.text()).isEmpty();
        assertThat(answer.exitCode()).isZero();
    }

    private Answer mqconsole(Map<String, String> environment, List<String> arguments) throws Exception {
        return run(
                environment,
                Stream.concat(Stream.of(LAUNCHER.toString()), arguments.stream())
                        .toList());
    }

    private Answer run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MQCONSOLE_"));
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Answer(exitCode, Files.readString(output));
    }

    private record Answer(int exitCode, String text) {}
}
