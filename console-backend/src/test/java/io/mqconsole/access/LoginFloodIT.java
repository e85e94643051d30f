package io.mqconsole.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mockingDetails;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * 200 wrong passwords a second from another address, for five seconds: a known name, an unknown one, and ever new ones. A
 * bcrypt costs about 0.1 s of a core here, so looking at all of them would take 20 cores.
 */
@BackendTest
class LoginFloodIT {
    private static final String ATTACKER = "127.0.0.2";
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 5;
    private static final Duration PROMISED = Duration.ofSeconds(1);
    private static final String KNOWN = "flooded";
    private static final String UNKNOWN = "nobody.here";

    /** What one address may try (20, and one more each 10 s), and a bit for the clock. */
    private static final int LOOKED_AT = 22;

    private static final int TOKEN_CALLS_PER_LOGIN = 2;
    private static final int LOGINS = 8;

    private record Attempt(String name, CompletableFuture<HttpResponse<String>> answer) {}

    private record Timed(Answer answer, Duration took) {}

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers users;

    @Autowired
    private JdbcTemplate jdbc;

    @MockitoSpyBean
    private PasswordHash hash;

    private RestClient anonymous;
    private RestClient script;

    @BeforeEach
    void everybodyElse() {
        anonymous = RestClient.anonymous(port);
        users.create(KNOWN, Role.USER, false);
        IntStream.range(0, LOGINS).forEach(i -> users.create("honest." + i, Role.USER, false));
        users.create("scripted", Role.USER, false);
        script = anonymous.token(anonymous
                .basic("scripted", TestUsers.PASSWORD)
                .post("/api/v1/tokens", "{\"name\":\"flood\"}")
                .json()
                .path("secret")
                .asString());
        assertThat(script.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void whoeverIsRightGetsInMeanwhileAndTheFloodIsRefusedBeforeItCostsAnything() throws Exception {
        int hashesBefore = hashes();
        List<Attempt> attempts;
        List<Timed> honest;
        try (HttpClient attacker = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(ATTACKER))
                .build()) {
            CompletableFuture<List<Attempt>> flood = CompletableFuture.supplyAsync(() -> flood(attacker));
            TimeUnit.MILLISECONDS.sleep(500);
            honest = honestWork();
            attempts = flood.get(60, TimeUnit.SECONDS);
            assertThat(attempts).hasSize(PER_SECOND * SECONDS);
            attempts.forEach(attempt -> attempt.answer.join());
        }

        assertThat(honest).allSatisfy(call -> assertThat(call.answer.status()).isEqualTo(200));
        // Of them, because other processes of a build pause a single one for longer: a flood that got through would
        // delay all.
        assertThat(honest.stream().map(Timed::took).sorted().toList().get(honest.size() / 2))
                .isLessThan(PROMISED);
        assertThat(hashes() - hashesBefore - LOGINS - 1)
                .as("hashes that the flood has cost")
                .isBetween(10, LOOKED_AT);
        assertThat(answers(attempts, KNOWN)).isEqualTo(answers(attempts, UNKNOWN));
        assertThat(answers(attempts, KNOWN)).hasSize(2);
        Map<Integer, Long> statuses = attempts.stream()
                .collect(Collectors.groupingBy(
                        attempt -> attempt.answer.join().statusCode(), TreeMap::new, Collectors.counting()));
        assertThat(statuses.keySet()).containsExactly(401, 429);
        assertThat(statuses.get(401)).isLessThanOrEqualTo(LOOKED_AT);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM audit_event WHERE address = ?", Long.class, ATTACKER))
                .as("rows of 1,000 attempts: one for each that was looked at, and few for the rest")
                .isBetween(3L, LOOKED_AT + 8L);
    }

    /** Real logins, each of another user so that none is remembered, the one under attack first; and calls of a script. */
    private List<Timed> honestWork() {
        List<Timed> calls = new ArrayList<>();
        calls.add(timed(anonymous.basic(KNOWN, TestUsers.PASSWORD)));
        for (int i = 0; i < LOGINS; i++) {
            calls.add(timed(anonymous.basic("honest." + i, TestUsers.PASSWORD)));
            for (int j = 0; j < TOKEN_CALLS_PER_LOGIN; j++) {
                calls.add(timed(script));
            }
        }
        return calls;
    }

    private static Timed timed(RestClient caller) {
        long start = System.nanoTime();
        Answer answer = caller.get("/api/v1/me");
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private List<Attempt> flood(HttpClient attacker) {
        List<Attempt> attempts = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < PER_SECOND * SECONDS; i++) {
            long due = start + TimeUnit.SECONDS.toNanos(i) / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            String name = i % 3 == 0 ? KNOWN : i % 3 == 1 ? UNKNOWN : "name." + i;
            attempts.add(new Attempt(name, attacker.sendAsync(attempt(name, i), HttpResponse.BodyHandlers.ofString())));
        }
        return attempts;
    }

    private HttpRequest attempt(String name, int i) {
        String pair =
                Base64.getEncoder().encodeToString((name + ":wrong-password-" + i).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/me"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + pair)
                .build();
    }

    /** What somebody who tries a name gets to see, without the numbers that differ from one request to the next. */
    private static TreeSet<String> answers(List<Attempt> attempts, String name) {
        return attempts.stream()
                .filter(attempt -> attempt.name.equals(name))
                .map(attempt -> attempt.answer.join())
                .map(answer -> answer.statusCode() + " "
                        + answer.body()
                                .replaceAll("\"correlationId\":\"[^\"]*\"", "")
                                .replaceAll("in \\d+ seconds", "in … seconds"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int hashes() {
        return (int) mockingDetails(hash).getInvocations().stream()
                .filter(call -> call.getMethod().getName().startsWith("match"))
                .count();
    }
}
