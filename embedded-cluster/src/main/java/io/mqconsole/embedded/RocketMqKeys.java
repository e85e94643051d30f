package io.mqconsole.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The configuration keys of this version of RocketMQ, as its own classes have them, and the jars that these come from. */
public final class RocketMqKeys {
    /** Stands for a default that is another one on another machine. */
    public static final String MACHINE = "(machine)";

    private static final String MAIN_CLASS = "io.mqconsole.embedded.node.ConfigKeysMain";
    private static final int HEAP_MEGABYTES = 32;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** Made of the addresses and the name of the machine, which cannot be another one for a process. */
    private static final Set<String> OF_THE_HOST = Set.of("brokerIP1", "brokerIP2", "brokerName");

    private static final int DEFAULT = 5;

    private RocketMqKeys() {}

    /**
     * Reads them in two processes that believe to be on different machines, with another number of processors and another
     * home folder: a default that differs is {@link #MACHINE}.
     *
     * @param folder for what the processes write; made if missing
     * @return rows of owner, key, class, type, options joined with {@code |}, default or {@code (none)}
     * @throws ClusterException with what a process said when it failed
     */
    public static List<List<String>> read(Path folder) {
        List<List<String>> small = read(folder.resolve("small").toAbsolutePath(), 3);
        List<List<String>> large = read(folder.resolve("large").toAbsolutePath(), 24);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < small.size(); i++) {
            var row = new ArrayList<>(small.get(i));
            if (OF_THE_HOST.contains(row.get(1)) || !row.equals(large.get(i))) {
                row.set(DEFAULT, MACHINE);
            }
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** @return the jars of RocketMQ itself that nodes run */
    public static List<Path> jars() {
        try (var jars = Files.newDirectoryStream(NodeLib.find(), "rocketmq-*.jar")) {
            var found = new ArrayList<Path>();
            jars.forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new ClusterException("RocketMQ's jars cannot be listed: " + e.getMessage(), e);
        }
    }

    private static List<List<String>> read(Path folder, int processors) {
        try {
            Files.createDirectories(folder);
            Path output = folder.resolve("keys.tsv");
            Path errors = folder.resolve("errors.txt");
            var builder = new ProcessBuilder(ChildJvm.command(folder, HEAP_MEGABYTES, MAIN_CLASS, List.of()))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:ActiveProcessorCount=" + processors);
            builder.environment().keySet().removeAll(Set.of("ROCKETMQ_HOME", "NAMESRV_ADDR"));
            Process process = builder.start();
            boolean ended = process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new ClusterException("RocketMQ's keys cannot be read: " + Files.readString(errors));
            }
            return Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new ClusterException("RocketMQ's keys cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while RocketMQ's keys were read", e);
        }
    }
}
