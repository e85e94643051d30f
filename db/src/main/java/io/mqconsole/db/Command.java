package io.mqconsole.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One short-lived program that was run to its end.
 *
 * @param exitCode its exit code, or -1 when it was killed at its deadline
 * @param output standard output and error together
 */
record Command(int exitCode, String output) {
    static Command run(Duration deadline, List<String> command) {
        try {
            // A file instead of a pipe: a program that hangs with an open pipe cannot hang us.
            Path output = Files.createTempFile("mqconsole-", ".out");
            try {
                return run(deadline, command, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new MySqlStartException("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    private static Command run(Duration deadline, List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Process process = builder.start();
        int exitCode = -1;
        try {
            if (process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                exitCode = process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MySqlStartException("Interrupted while running " + command.getFirst(), e);
        } finally {
            process.destroyForcibly();
        }
        return new Command(exitCode, new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
    }
}
