package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the JVM that holds a cluster is killed, none of its processes outlives it, not even one that hangs. */
class CrashOfTheParentIT {

    private static final int GONE_SECONDS = 10;

    /** The parent that is going to die: a cluster with one hung node and a hung process of somebody else's. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws Exception {
            EmbeddedCluster cluster = EmbeddedCluster.start(Topology.small(), Path.of(args[0]));
            Process other = new ProcessBuilder("sleep", "600").start();
            cluster.reaper().add(other.pid());
            new ProcessBuilder("sh", "-c", "kill -STOP " + other.pid()).start().waitFor();
            cluster.node("broker-a-1").hang();
            System.out.println("PIDS " + cluster.node("ns-a").pid() + " "
                    + cluster.node("broker-a-1").pid() + " " + other.pid());
            Thread.sleep(600_000);
        }
    }

    @Test
    void everyChildIsGoneAfterAKillOfTheParent(@TempDir Path data) throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ProcessHandle> children;
        try (BufferedReader lines = holder.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            assertThat(line).startsWith("PIDS ");
            children = Arrays.stream(line.substring("PIDS ".length()).split(" "))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
            assertThat(children).hasSize(3).allMatch(ProcessHandle::isAlive);
        } finally {
            holder.destroyForcibly();
        }
        long killed = System.nanoTime();
        for (ProcessHandle child : children) {
            child.onExit().get(GONE_SECONDS, TimeUnit.SECONDS);
        }
        System.out.printf(
                "[cluster] kill of the parent: its %d processes, two of them stopped by SIGSTOP, were gone after %.2f s%n",
                children.size(), (System.nanoTime() - killed) / 1e9);
    }
}
