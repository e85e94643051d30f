package io.mqconsole.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a Java program on RocketMQ's class path to its end and tells what it said. */
final class ToolJvm {
    private static final int HEAP_MEGABYTES = 96;
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final String name;
    private final Path logDir;
    private final Reaper reaper;

    ToolJvm(String name, EmbeddedCluster cluster) {
        if (cluster.topology().credentials().isPresent()) {
            throw new IllegalArgumentException(name + " has no credentials for " + cluster.namesrvAddrs());
        }
        this.name = name;
        this.logDir = cluster.dataDir().resolve("tools").resolve(name);
        this.reaper = cluster.reaper();
    }

    /**
     * @return stdout and stderr as they came
     * @throws ClusterException when it has not ended after two minutes
     */
    String run(String mainClass, List<String> arguments) {
        try {
            Files.createDirectories(logDir);
            Path output = Files.createTempFile(logDir, "output", ".txt");
            Process process = new ProcessBuilder(ChildJvm.command(logDir, HEAP_MEGABYTES, mainClass, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            reaper.add(process.pid());
            boolean ended = process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (!ended) {
                throw new ClusterException(
                        name + " " + arguments + " did not end within " + LONGEST.toSeconds() + " s: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new ClusterException(name + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while " + name + " ran", e);
        }
    }
}
