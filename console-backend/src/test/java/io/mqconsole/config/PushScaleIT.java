package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.ConsoleProcess;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import io.mqconsole.db.junit.SharedMySql;
import io.mqconsole.db.junit.TestSchema;
import io.mqconsole.scripted.Behaviour;
import io.mqconsole.scripted.Journal;
import io.mqconsole.scripted.ScriptedBroker;
import io.mqconsole.scripted.ScriptedCluster;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Five keys pushed to forty brokers, of which some do what real ones cannot be made to do. */
@BackendTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushScaleIT {
    private static final Logger log = LoggerFactory.getLogger(PushScaleIT.class);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int BROKERS = 40;
    private static final int KEYS = ScriptedPushes.FIVE.size();
    private static final String AT_ONCE = "[\"100%\"]";
    private static final String LEFT_AS_IT_ENDS = ",\"autoRollback\":false";

    private static final ScriptedCluster cluster = ScriptedCluster.of(BROKERS);

    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        properties.add("mqconsole.namesrv", cluster::namesrvAddr);
        // What is asked is counted here: the picture of configurations is read once and then left alone.
        properties.add("mqconsole.picture.settings", () -> "10m");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private ScriptedPushes pushes;
    private List<String> items;

    @BeforeAll
    void allBrokersAreKnown() {
        pushes = new ScriptedPushes(RestClient.anonymous(port).admin()).awaitKnown(BROKERS);
    }

    @BeforeEach
    void fiveKeysAreSaved() {
        cluster.renew();
        items = pushes.saved(ScriptedPushes.FIVE);
    }

    @AfterEach
    void nothingIsSaved() {
        pushes.deleteItems();
    }

    @AfterAll
    static void end() {
        cluster.close();
    }

    @Test
    void fiveKeysAreOneWriteToEachOfFortyBrokers() {
        JsonNode change = pushes.toAll("", items, "[1,\"25%\",\"100%\"]", "").json();

        assertThat(change.path("status").asString()).as(change.toString()).isEqualTo("SUCCEEDED");
        assertThat(change.path("waveCount").asInt()).isEqualTo(3);
        assertThat(change.path("targets").size()).isEqualTo(BROKERS * KEYS);
        assertThat(cluster.brokers()).allSatisfy(broker -> {
            assertTook(broker, change);
            assertThat(questions(broker))
                    .as("for the plan, before the write, after it, and for the picture")
                    .isEqualTo(4);
        });
    }

    @Test
    void hangingAndRejectingBrokersFailWithTheirReasonsAndNobodyElse() {
        ScriptedBroker hanging = cluster.broker(3);
        ScriptedBroker hangingOnceWritten = cluster.broker(17);
        ScriptedBroker full = cluster.broker(8);
        ScriptedBroker denying = cluster.broker(29);
        hanging.behave(Behaviour.hanging());
        hangingOnceWritten.behave(Behaviour.onceWritten(Behaviour.hanging()));
        full.behave(Behaviour.rejecting(1, "no space left on device"));
        denying.behave(Behaviour.rejecting(16, "Can not update config in black list."));

        JsonNode change = pushes.toAll("", items, AT_ONCE, LEFT_AS_IT_ENDS).json();

        assertThat(change.path("status").asString()).as(change.toString()).isEqualTo("PARTIAL");
        assertThat(change.path("warnings").toString()).contains(hanging.address());
        assertFailed(hanging, change, "Nothing was sent", "no answer");
        assertThat(writes(hanging)).isZero();
        assertFailed(hangingOnceWritten, change, "It is not known whether it took the value", "answer");
        assertThat(writes(hangingOnceWritten)).isEqualTo(1);
        assertFailed(full, change, "no space left on device");
        assertFailed(denying, change, "Can not update config in black list.");
        assertOthersTook(change, hanging, hangingOnceWritten, full, denying);
        assertThat(questions(hanging))
                .as("a broker that keeps quiet is not waited for once more to show what it holds")
                .isEqualTo(2);
    }

    @Test
    void aBrokerThatLiesIsAMismatch() {
        ScriptedBroker lying = cluster.broker(11);
        lying.behave(Behaviour.lying());

        JsonNode change = pushes.toAll("", items, AT_ONCE, LEFT_AS_IT_ENDS).json();

        assertEnded(lying, change, "MISMATCH", "answered SUCCESS and ignored it");
        assertThat(ScriptedPushes.of(lying, change))
                .allSatisfy(target -> assertThat(target.path("after")).isEqualTo(target.path("before")));
        assertThat(writes(lying)).isEqualTo(1);
        assertOthersTook(change, lying);
    }

    @Test
    void halfAnAnswerIsAFailureThatSaysSoAndIsMendedWithoutASecondWrite() {
        ScriptedBroker cutting = cluster.broker(38);
        cutting.behave(Behaviour.cuttingOff());

        JsonNode change = pushes.toAll("", items, AT_ONCE, LEFT_AS_IT_ENDS).json();

        assertFailed(
                cutting,
                change,
                "It is not known whether it took the value",
                "connection was closed before the answer");
        assertOthersTook(change, cutting);

        cutting.behave(Behaviour.honest());
        JsonNode retried = pushes.act(change, "retry").json();
        assertThat(retried.path("status").asString()).as(retried.toString()).isEqualTo("SUCCEEDED");
        assertEverybodyTook(retried);
    }

    @Test
    void aBrokerThatIsStartedAnewWhileItIsWrittenFailsUntilItIsUpAndIsMendedByARetry() {
        ScriptedBroker restarted = cluster.broker(12);
        var up = new AtomicBoolean();
        restarted.behave(Behaviour.goingDownUnwritten(up::get));

        JsonNode change = pushes.toAll("", items, AT_ONCE, LEFT_AS_IT_ENDS).json();
        assertFailed(restarted, change, "It is not known whether it took the value");
        assertThat(change.path("status").asString()).isEqualTo("PARTIAL");
        JsonNode tooEarly = pushes.act(change, "retry").json();
        assertThat(tooEarly.path("status").asString()).as(tooEarly.toString()).isEqualTo("PARTIAL");
        assertFailed(restarted, tooEarly, "Nothing was sent");
        assertOthersTook(tooEarly, restarted);

        up.set(true);
        assertThat(restarted.value("slaveReadEnable")).as("the write was lost").isEqualTo("false");
        JsonNode retried = pushes.act(change, "retry").json();
        assertThat(retried.path("status").asString()).as(retried.toString()).isEqualTo("SUCCEEDED");
        ScriptedPushes.FIVE.forEach(
                (key, value) -> assertThat(restarted.value(key)).as(key).isEqualTo(value));
        assertThat(writes(restarted)).isEqualTo(2);
        assertOthersTook(retried, restarted);
    }

    @Test
    void allBrokersOfAWaveAreWrittenToAtTheSameTimeAndTheNextWaveComesAfter() {
        JsonNode plan = pushes.toAll("?dryRun=true", items, "[10,\"100%\"]", "").json();
        Set<String> first = inWave(1, plan);
        Set<String> second = inWave(2, plan);
        assertThat(first).hasSize(10);
        assertThat(second).hasSize(30);
        var firstTogether = new CountDownLatch(first.size());
        var secondTogether = new CountDownLatch(second.size());
        cluster.brokers()
                .forEach(broker -> broker.behave(
                        Behaviour.together(first.contains(broker.name()) ? firstTogether : secondTogether)));

        JsonNode change = pushes.act(plan, "confirm").json();

        assertThat(change.path("status").asString()).as(change.toString()).isEqualTo("SUCCEEDED");
        assertEverybodyTook(change);
        List<Journal.Entry> writes = cluster.journal().of(ScriptedBroker.WRITE);
        assertThat(writes).hasSize(2 * BROKERS);
        assertThat(phase(writes, 0, 10)).isEqualTo(asked(first));
        assertThat(phase(writes, 10, 10)).isEqualTo(answered(first));
        assertThat(phase(writes, 20, 30)).isEqualTo(asked(second));
        assertThat(phase(writes, 50, 30)).isEqualTo(answered(second));
    }

    @Test
    void aWaveThatFailsIsSetBackAndNoBrokerOutsideOfItIsEverWrittenTo() {
        JsonNode plan =
                pushes.toAll("?dryRun=true", items, "[1,4,\"100%\"]", "").json();
        Set<String> first = inWave(1, plan);
        Set<String> second = inWave(2, plan);
        ScriptedBroker lying = cluster.brokers().stream()
                .filter(broker -> second.contains(broker.name()))
                .findFirst()
                .orElseThrow();
        lying.behave(Behaviour.lying());

        JsonNode change = pushes.act(plan, "confirm").json();

        assertThat(change.path("status").asString()).as(change.toString()).isEqualTo("ROLLED_BACK");
        assertThat(cluster.brokers()).allSatisfy(broker -> {
            boolean took =
                    !broker.equals(lying) && Stream.of(first, second).anyMatch(wave -> wave.contains(broker.name()));
            assertThat(broker.value("slaveReadEnable")).isEqualTo("false");
            assertThat(writes(broker)).as(broker.name()).isEqualTo(took ? 2 : broker.equals(lying) ? 1 : 0);
        });
    }

    @Test
    void aBrokerThatIsAnotherByThenIsNotWrittenTo() {
        JsonNode plan =
                pushes.toAll("?dryRun=true", items, AT_ONCE, LEFT_AS_IT_ENDS).json();
        ScriptedBroker gone = cluster.broker(23);
        gone.giveAddressTo("broker-999");

        JsonNode change = pushes.act(plan, "confirm").json();

        assertFailed(gone, change, "at this address is now broker-999");
        assertThat(writes(gone)).isZero();
        assertOthersTook(change, gone);
    }

    /** An item that was saved before its key was forbidden. */
    @Test
    void aForbiddenKeyStandsInThePlanWithItsReasonAndSuchAPlanIsNeverRun() {
        String outdated = items.getFirst();
        String key = jdbc.queryForObject("SELECT property FROM config_item WHERE id = ?", String.class, outdated);
        rename(outdated, "brokerName");
        try {
            JsonNode plan = pushes.toAll("?dryRun=true", items, AT_ONCE, ",\"force\":true")
                    .json();
            assertThat(plan.path("status").asString()).isEqualTo("PLANNED");
            assertThat(statuses(plan)).isEqualTo(Map.of("PENDING", 160L, "FORBIDDEN", 40L));
            assertThat(plan.path("warnings").toString()).contains("Forbidden", "brokerName says what a node is");
            assertThat(ScriptedPushes.of(cluster.broker(5), plan))
                    .filteredOn(target -> target.path("status").asString().equals("FORBIDDEN"))
                    .singleElement()
                    .satisfies(target -> {
                        assertThat(target.path("before").path("brokerName").asString())
                                .isEqualTo("broker-005");
                        assertThat(target.path("wanted").path("brokerName").asString())
                                .isEqualTo(ScriptedPushes.FIVE.get(key));
                        assertThat(target.path("error").asString()).contains("brokerName says what a node is");
                    });

            Answer confirmed = pushes.act(plan, "confirm");
            assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(409);
            assertThat(confirmed.body()).contains("cannot be run", "brokerName says what a node is");
            Answer atOnce = pushes.rest().post("/api/v1/config-pushes", """
                    {"itemIds":["%s"],"target":{"type":"CLUSTER","region":"default","cluster":"scripted"}}""".formatted(outdated));
            assertThat(atOnce.status()).as(atOnce.body()).isEqualTo(400);

            JsonNode alone =
                    pushes.toAll("?dryRun=true", List.of(outdated), AT_ONCE, "").json();
            assertThat(statuses(alone)).isEqualTo(Map.of("FORBIDDEN", 40L));
            assertThat(pushes.act(alone, "confirm").status()).isEqualTo(409);
        } finally {
            rename(outdated, key);
        }
        assertThat(cluster.journal().of(ScriptedBroker.WRITE)).isEmpty();
    }

    private void rename(String item, String property) {
        jdbc.update("UPDATE config_item SET property = ? WHERE id = ?", property, item);
    }

    @Test
    void twoConsolesNeverRunAPushTwiceAndOneGoesOnWhereTheOtherDied() throws Exception {
        var schema = new TestSchema(SharedMySql.server(), jdbc.queryForObject("SELECT DATABASE()", String.class));
        try (ConsoleProcess other =
                ConsoleProcess.start(schema, cluster.namesrvAddr(), Path.of("target", "console-data"))) {
            var pushesOfOther = new ScriptedPushes(other.rest()).awaitKnown(BROKERS);
            JsonNode wanted = pushes.toAll("?dryRun=true", items, AT_ONCE, "").json();
            assertThat(both(() -> pushes.act(wanted, "confirm"), () -> pushesOfOther.act(wanted, "confirm")))
                    .containsExactly(200, 409);
            assertEverybodyTook(pushes.awaitStatus(wanted, "SUCCEEDED"));

            cluster.renew();
            JsonNode left = pushesOfOther
                    .toAll("?dryRun=true", items, "[10,\"100%\"]", ",\"soakSeconds\":12")
                    .json();
            Thread.ofVirtual().start(() -> unanswered(() -> pushesOfOther.act(left, "confirm")));
            await().atMost(LONG)
                    .until(() -> statuses(pushes.now(left)).equals(Map.of("VERIFIED", 50L, "PENDING", 150L)));
            other.kill();

            assertThat(statuses(pushes.awaitStatus(left, "PAUSED")))
                    .isEqualTo(Map.of("VERIFIED", 50L, "PENDING", 150L));
            assertThat(both(() -> pushes.act(left, "resume"), () -> pushes.act(left, "resume")))
                    .as("it soaks for longer than an answer waits")
                    .containsExactly(202, 409);
            assertEverybodyTook(pushes.awaitStatus(left, "SUCCEEDED"));
        }
    }

    /** @return the states of two answers to what was asked at the same time, the lower one first */
    private static List<Integer> both(Supplier<Answer> one, Supplier<Answer> another) {
        return Stream.of(one, another)
                .map(request -> CompletableFuture.supplyAsync(request, Thread::startVirtualThread))
                .toList()
                .stream()
                .map(request -> request.join().status())
                .sorted()
                .toList();
    }

    /** Sends a request whose answer is lost because the console is killed. */
    private static void unanswered(Supplier<Answer> request) {
        try {
            request.get();
        } catch (UncheckedIOException e) {
            log.info("No answer, as it should be: {}", e.getMessage());
        }
    }

    private static Map<String, Long> statuses(JsonNode change) {
        return change.path("targets")
                .valueStream()
                .collect(Collectors.groupingBy(target -> target.path("status").asString(), Collectors.counting()));
    }

    private static Set<String> inWave(int wave, JsonNode change) {
        return change.path("targets")
                .valueStream()
                .filter(target -> target.path("wave").asInt() == wave)
                .map(target -> target.path("node").asString())
                .collect(Collectors.toSet());
    }

    private static Set<Journal.Entry> phase(List<Journal.Entry> writes, int from, int count) {
        return Set.copyOf(writes.subList(from, from + count));
    }

    private static Set<Journal.Entry> asked(Set<String> brokers) {
        return entries(brokers, false);
    }

    private static Set<Journal.Entry> answered(Set<String> brokers) {
        return entries(brokers, true);
    }

    private static Set<Journal.Entry> entries(Set<String> brokers, boolean answered) {
        return brokers.stream()
                .map(name -> new Journal.Entry(name, ScriptedBroker.WRITE, answered))
                .collect(Collectors.toSet());
    }

    private static long writes(ScriptedBroker broker) {
        return cluster.journal().asked(broker, ScriptedBroker.WRITE);
    }

    private static long questions(ScriptedBroker broker) {
        return cluster.journal().asked(broker, ScriptedBroker.QUESTION);
    }

    private static void assertFailed(ScriptedBroker broker, JsonNode change, String... reason) {
        assertEnded(broker, change, "FAILED", reason);
    }

    private static void assertEnded(ScriptedBroker broker, JsonNode change, String status, String... reason) {
        assertThat(ScriptedPushes.of(broker, change)).hasSize(KEYS).allSatisfy(target -> {
            assertThat(target.path("status").asString()).as(target.toString()).isEqualTo(status);
            assertThat(target.path("error").asString()).contains(reason);
        });
    }

    /** All five values, with one write. */
    private static void assertTook(ScriptedBroker broker, JsonNode change) {
        assertThat(ScriptedPushes.of(broker, change))
                .hasSize(KEYS)
                .allSatisfy(target -> assertThat(target.path("status").asString())
                        .as(target.toString())
                        .isEqualTo("VERIFIED"));
        ScriptedPushes.FIVE.forEach((key, value) ->
                assertThat(broker.value(key)).as(broker.name() + " " + key).isEqualTo(value));
        assertThat(writes(broker)).as(broker.name()).isEqualTo(1);
    }

    private static void assertEverybodyTook(JsonNode change) {
        assertOthersTook(change);
    }

    private static void assertOthersTook(JsonNode change, ScriptedBroker... except) {
        var others = new ArrayList<>(cluster.brokers());
        others.removeAll(List.of(except));
        assertThat(others).allSatisfy(broker -> assertTook(broker, change));
    }
}
