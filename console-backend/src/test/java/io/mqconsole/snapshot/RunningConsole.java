package io.mqconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.ConsoleProcess;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.db.junit.SharedMySql;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A console in a process of its own, whose lists, processor time and memory are measured from outside. */
final class RunningConsole {
    static final int ROUNDS = 100;
    static final Duration IDLE = Duration.ofSeconds(60);

    private static final int WARM_UP = 100;
    private static final Duration COLLECTED = Duration.ofSeconds(180);

    /** In milliseconds. */
    record Times(double p50, double p95) {}

    /**
     * What was found.
     *
     * @param program which console it was
     * @param lists by what was asked
     * @param cpuPercent of one core, while nobody asked
     */
    record Measured(String program, Map<String, Times> lists, double cpuPercent, long peakMegabytes) {}

    private final ConsoleProcess process;
    private final RestClient rest;
    private final int size;

    private RunningConsole(ConsoleProcess process, RestClient rest, int size) {
        this.process = process;
        this.rest = rest;
        this.size = size;
    }

    /** @param size how many topics, and how many groups, it should come to know */
    static Measured measure(String nameServers, Path folder, int size) throws Exception {
        try (ConsoleProcess process =
                ConsoleProcess.asInstalled(SharedMySql.freshSchema("lists" + size), nameServers, folder)) {
            var console = new RunningConsole(process, token(process.rest()), size);
            console.awaitAll();
            return console.measure();
        }
    }

    private static RestClient token(RestClient admin) {
        Answer created = admin.post("/api/v1/tokens", "{\"name\":\"bench\"}");
        return admin.anonymously().token(created.json().path("secret").asString());
    }

    /** The last thing to come is when each was first seen, which is written down after everything else was read. */
    private void awaitAll() {
        await().atMost(COLLECTED)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> all("/api/v1/topics?pageSize=1&sort=topic,desc")
                        && all("/api/v1/groups?pageSize=1&sort=groupId,desc")
                        && !first("/api/v1/groups?pageSize=1").path("backlog").isNull());
    }

    private boolean all(String list) {
        JsonNode page = rest.get(list).json();
        return page.path("total").asInt() >= size
                && !page.path("content").path(0).path("firstSeen").isNull();
    }

    private JsonNode first(String list) {
        return rest.get(list).json().path("content").path(0);
    }

    private Measured measure() throws Exception {
        var lists = new LinkedHashMap<String, Times>();
        int lastPage = size / 100;
        lists.put("topics", time("/api/v1/topics"));
        lists.put("topics by text", time("/api/v1/topics?topic=topic-0012"));
        lists.put("topics by messages", time("/api/v1/topics?sort=messages,desc"));
        lists.put("topics, last page of 100", time("/api/v1/topics?pageSize=100&pageNum=" + lastPage));
        lists.put("topics of all kinds", time("/api/v1/topics?kind=NORMAL,RETRY,DLQ,SYSTEM"));
        lists.put("groups", time("/api/v1/groups"));
        lists.put("groups by text", time("/api/v1/groups?groupId=seed_0012"));
        lists.put("groups by backlog", time("/api/v1/groups?sort=backlog,desc"));
        lists.put("groups, last page of 100", time("/api/v1/groups?pageSize=100&pageNum=" + lastPage));
        lists.put("groups of a topic", time("/api/v1/groups?topic=topic-0012"));
        Duration before = cpu();
        TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        double idle = 100.0 * cpu().minus(before).toMillis() / IDLE.toMillis();
        return new Measured(process.program(), lists, idle, process.peakMegabytes());
    }

    private Times time(String list) {
        for (int i = 0; i < WARM_UP; i++) {
            assertThat(rest.get(list).status()).as(list).isEqualTo(200);
        }
        var times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            Answer answer = rest.get(list);
            times[i] = (System.nanoTime() - start) / 1e6;
            assertThat(answer.json().path("content").size()).as(list).isPositive();
        }
        Arrays.sort(times);
        return new Times(times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
    }

    private Duration cpu() throws IOException {
        return process.handle()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IOException("this system does not tell the processor time of a process"));
    }
}
