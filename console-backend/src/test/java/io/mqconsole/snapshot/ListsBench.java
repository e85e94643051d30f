package io.mqconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.Benchmarks;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.Room;
import io.mqconsole.embedded.Seed;
import io.mqconsole.embedded.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lists and their collecting cost, against the same answers obtained one by one: {@code ./mqconsole bench lists}. */
class ListsBench {
    private static final List<Integer> SIZES = List.of(1000, 5000, 10_000);
    private static final int MOST_ASKED_ONE_BY_ONE = 5000;
    private static final Duration READY = Duration.ofSeconds(120);
    private static final Room ROOM = new Room("GZ00A", "GZ-DC-A", "RZ00A", "Guangzhou");

    @TempDir
    Path folder;

    /** @param oneByOne empty where it would take too long */
    private record Round(int size, CollectorPass pass, Optional<OneByOne> oneByOne, RunningConsole.Measured console) {
        RunningConsole.Times list(String name) {
            return console.lists().get(name);
        }
    }

    @Test
    void listsAndTheirCollectingAgainstAskingOneByOne() throws Exception {
        var rounds = new ArrayList<Round>();
        Topology topology = Topology.builder("mq-bench")
                .nameServer("ns-a", ROOM)
                .brokerGroup("broker-a", ROOM)
                .brokerGroup("broker-b", ROOM)
                .build();
        try (EmbeddedCluster cluster =
                EmbeddedCluster.start(topology, folder.resolve("cluster")).awaitReady(READY)) {
            for (int size : SIZES) {
                System.out.println("[bench] "
                        + Seed.of(cluster).crowd(size, size, 2 * size).run());
                var pass = CollectorPass.measure(cluster.namesrvAddrs());
                System.out.println("[bench] " + size + " " + pass);
                Optional<OneByOne> oneByOne = size <= MOST_ASKED_ONE_BY_ONE
                        ? Optional.of(OneByOne.measure(
                                cluster.namesrvAddrs(), seeded(pass.topicNames()), seeded(pass.groupNames())))
                        : Optional.empty();
                System.out.println("[bench] " + size + " " + oneByOne);
                rounds.add(new Round(
                        size,
                        pass,
                        oneByOne,
                        RunningConsole.measure(cluster.namesrvAddrs(), folder.resolve("console-" + size), size)));
                System.out.println("[bench] " + size + " " + rounds.getLast().console());
            }
        }
        Benchmarks.section("lists", text(rounds));

        assertThat(rounds)
                .allSatisfy(round ->
                        assertThat(round.oneByOne().map(OneByOne::unanswered)).isIn(Optional.empty(), Optional.of(0L)));
        Round last = rounds.getLast();
        assertThat(last.console().lists())
                .allSatisfy((list, times) ->
                        assertThat(times.p95()).as("p95 of %s", list).isLessThan(100));
        assertThat(last.console().lists().keySet())
                .allSatisfy(list -> assertThat(growth(rounds, list))
                        .as("growth of %s", list)
                        .isLessThan(2.5));
        assertThat(last.console().peakMegabytes()).isLessThan(500);
    }

    /** Of the retry topics no console asks anything for its list; the same holds for what the system has. */
    private static List<String> seeded(Collection<String> names) {
        return names.stream()
                .filter(name -> !name.startsWith("%RETRY%") && name.matches(".*(seed-topic|GID_seed).*"))
                .toList();
    }

    private static double growth(List<Round> rounds, String list) {
        return rounds.getLast().list(list).p50()
                / rounds.get(rounds.size() - 2).list(list).p50();
    }

    private static String text(List<Round> rounds) {
        String sizes = rounds.stream().map(round -> number(round.size())).collect(Collectors.joining(" | "));
        String rule = " --- |".repeat(rounds.size());
        var text = new StringBuilder(
                """
                Two brokers with so many topics and as many groups, each with its retry topic, so twice as many topics; four queues on
                each broker; offsets of every group. %s runs as `./mqconsole run` starts it.

                Milliseconds from a request over REST to the last byte of its answer, p50 / p95 of %d, one after the other.
                Growth is the p50 at 10,000 against that at 5,000. No list asks a broker.

                | list | %s | growth |
                | --- |%s --- |
                """.formatted(rounds.getLast().console().program(), RunningConsole.ROUNDS, sizes, rule));
        for (String list : rounds.getLast().console().lists().keySet()) {
            text.append("| %s | %s | %.1f |\n"
                    .formatted(list, cells(rounds, round -> times(round.list(list))), growth(rounds, list)));
        }
        text.append("""

            One pass of the collector reads all that these lists show: milliseconds, and requests to the two brokers together.
            One by one, as consoles of this field do, with RocketMQ's own admin client and ten threads, the same takes a call of
            `examineTopicStats` per topic, and of `examineConsumeStats` and `examineConsumerConnectionInfo` per group. At 10,000
            it was not run.

            | pass | %s |
            | --- |%s
            """.formatted(sizes, rule));
        row(text, "settings", rounds, round -> "%.0f".formatted(round.pass().settings()));
        row(text, "offsets", rounds, round -> "%.0f".formatted(round.pass().offsets()));
        row(text, "clients", rounds, round -> "%.0f".formatted(round.pass().clients()));
        row(text, "together", rounds, round -> "%.0f".formatted(round.pass().millis()));
        row(text, "requests", rounds, round -> number(round.pass().requests()));
        row(text, "one by one", rounds, round -> asked(round, one -> number(one.millis())));
        row(text, "requests one by one", rounds, round -> asked(round, one -> number(one.requests())));
        row(
                text,
                "times faster",
                rounds,
                round -> asked(
                        round,
                        one -> "%.0f".formatted(one.millis() / round.pass().millis())));
        row(
                text,
                "times fewer requests",
                rounds,
                round -> asked(
                        round,
                        one -> "%.1f"
                                .formatted(
                                        (double) one.requests() / round.pass().requests())));
        text.append("""

            The console process, which collects in the background: what it takes of one core while nobody looks, and its memory.

            | console | %s |
            | --- |%s
            """.formatted(sizes, rule));
        row(
                text,
                "%% of a core in %d s".formatted(RunningConsole.IDLE.toSeconds()),
                rounds,
                round -> "%.1f".formatted(round.console().cpuPercent()));
        row(
                text,
                "MB resident, at most",
                rounds,
                round -> number(round.console().peakMegabytes()));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, List<Round> rounds, Function<Round, String> cell) {
        text.append("| %s | %s |\n".formatted(name, cells(rounds, cell)));
    }

    private static String cells(List<Round> rounds, Function<Round, String> cell) {
        return rounds.stream().map(cell).collect(Collectors.joining(" | "));
    }

    private static String asked(Round round, Function<OneByOne, String> cell) {
        return round.oneByOne().map(cell).orElse("");
    }

    private static String times(RunningConsole.Times times) {
        return "%.0f / %.0f".formatted(times.p50(), times.p95());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
