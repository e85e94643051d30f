package io.mqconsole.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The demo as a newcomer starts it, from the packaged jars: it survives what is done to it, and ends without a trace. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class DemoIT {
    private final RunningDemo demo = RunningDemo.in(Path.of("target", "demo-it"));

    @AfterEach
    void stop() throws Exception {
        demo.mqconsole("stop");
    }

    @Test
    void theDemoOutlivesItsConsoleKeepsItsDataAndEndsWithoutATrace() throws Exception {
        // "cat" ends only when the demo has let go of the pipe.
        RunningDemo.Answer started = demo.mqconsole("demo --detach --port " + demo.freePort(), "| cat");
        assertThat(started.text()).contains(demo.setting("CONSOLE_URL"), demo.setting("ADMIN_PASSWORD"));
        assertThat(demo.status("/login")).isEqualTo(200);
        assertThat(demo.status("/api/v1/nodes"))
                .as("REST with the password of demo.env")
                .isEqualTo(200);

        RunningDemo.Answer second = demo.mqconsole("demo --detach");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.text().lines()).singleElement().asString().contains("already running");

        demo.awaitAllParts();
        theConsoleComesBackAlone();
        aKilledSupervisorTakesEverythingWithIt();

        String password = demo.setting("ADMIN_PASSWORD");
        String url = demo.setting("CONSOLE_URL");
        String nameServers = demo.setting("NAMESRV_ADDRS");
        assertThat(demo.mqconsole("demo --detach").exitCode()).isZero();
        assertThat(List.of(demo.setting("ADMIN_PASSWORD"), demo.setting("CONSOLE_URL"), demo.setting("NAMESRV_ADDRS")))
                .containsExactly(password, url, nameServers);
        assertThat(demo.status("/api/v1/nodes")).isEqualTo(200);

        demo.awaitAllParts();
        List<ProcessHandle> all = demo.processes();
        assertThat(demo.mqconsole("stop").text()).startsWith("Stopped the demo");
        assertThat(all).hasSizeGreaterThan(8).noneMatch(ProcessHandle::isAlive);
    }

    private void theConsoleComesBackAlone() throws Exception {
        ProcessHandle console = demo.console();
        List<Long> others = pids(demo.javaProcesses(), console);

        console.destroyForcibly();

        await().atMost(Duration.ofMinutes(2)).until(() -> !console.isAlive() && demo.status("/login") == 200);
        assertThat(demo.console().pid()).isNotEqualTo(console.pid());
        assertThat(pids(demo.javaProcesses(), demo.console())).containsExactlyInAnyOrderElementsOf(others);
        assertThat(Files.readString(demo.log())).contains("console  ended unexpectedly; it is started again");
    }

    private void aKilledSupervisorTakesEverythingWithIt() throws Exception {
        List<ProcessHandle> all = demo.processes();

        demo.supervisor().destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(demo.mqconsole("stop").text()).startsWith("No demo runs");
    }

    private static List<Long> pids(List<ProcessHandle> processes, ProcessHandle except) {
        return processes.stream()
                .map(ProcessHandle::pid)
                .filter(pid -> pid != except.pid())
                .toList();
    }
}
