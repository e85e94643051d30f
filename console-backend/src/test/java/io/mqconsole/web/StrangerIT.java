package io.mqconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everything that a careless or a hostile caller may send; nothing of it answers 500 or anything but a problem. */
@BackendTest
class StrangerIT {
    @LocalServerPort
    private int port;

    private RestClient admin;

    @BeforeEach
    void admin() {
        admin = RestClient.anonymous(port).admin();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pageNum=0 | pageNum",
                "pageNum=-1 | pageNum",
                "pageNum=abc | pageNum",
                "pageNum=1.5 | pageNum",
                "pageNum=99999999999999999999 | pageNum",
                "pageNum=%EF%BC%91 | pageNum",
                "pageNum= | pageNum",
                "pageSize=0 | pageSize",
                "pageSize=501 | pageSize",
                "pageNum=1&pageNum=2 | pageNum",
                "sort=nothing | sort",
                "sort=at,sideways | sort",
                "sort=at;DROP%20TABLE%20audit_event | sort",
                "sort=%3Cscript%3E | sort",
                "outcome=MAYBE | outcome",
                "outcome=ok | outcome",
                "from=yesterday | from",
                "unknown=1 | unknown",
                "actor=a&exact.actor=b | actor",
                "%3Cscript%3E=1 | <script>"
            })
    void aWrongParameterIsNamed(String query, String field) {
        Answer answer = admin.get("/api/v1/audit?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("validation-failed");
        assertThat(field(answer)).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor=%25",
                "actor=_",
                "actor=%5C",
                "actor=%27%20OR%201%3D1",
                "actor=%00",
                "actor=%F0%9F%92%A9",
                "resource=$%7B7*7%7D",
                "sort=at,desc&sort=actor",
                "pageNum=2147483647",
                "actor=",
                "from=2026-01-01T00:00:00%2B08:00"
            })
    void anOddButValidFilterAnswersAList(String query) {
        Answer answer = admin.get("/api/v1/audit?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | body",
                "`` | body",
                "null | body",
                "[] | body",
                "\"text\" | body",
                "{} {} | body",
                "{\"name\":\"a\",\"name\":\"b\"} | body",
                "{\"name\":\"a\",\"admin\":true} | admin",
                "{\"name\":6} | name",
                "{\"name\":true} | name",
                "{\"name\":[\"a\"]} | name",
                "{\"name\":\"\"} | name",
                "{\"name\":\"a\\u0000b\"} | name",
                "{\"name\":\"a\",\"scopes\":\"node:read\"} | scopes",
                "{\"name\":\"a\",\"scopes\":[]} | scopes",
                "{\"name\":\"a\",\"scopes\":[null]} | scopes",
                "{\"name\":\"a\",\"scopes\":[\"root:all\"]} | scopes",
                "{\"name\":\"a\",\"scopes\":[7]} | scopes[0]",
                "{\"name\":\"a\",\"expiresAt\":\"soon\"} | expiresAt",
                "{\"name\":\"a\",\"expiresAt\":\"2020-01-01T00:00:00Z\"} | expiresAt",
                "{\"name\":\"a\",\"expiresAt\":\"9999-01-01T00:00:00Z\"} | expiresAt"
            })
    void aWrongBodyIsNamed(String body, String field) {
        Answer answer = admin.post("/api/v1/tokens", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(field(answer)).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("java.", "io.mqconsole", "jackson");
    }

    @Test
    void aDeepDocumentIsRefused() {
        assertThat(admin.post("/api/v1/tokens", "[".repeat(5_000)).status()).isEqualTo(400);
    }

    @Test
    void aBodyOverOneMegabyteIsTooLarge() {
        Answer answer = admin.post("/api/v1/tokens", "{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
    }

    @Test
    void aFileMayHaveAsManyCharactersAsItsImportReads() {
        String kvImport = "/api/v1/kv/import";
        String file = "{\"namespace\":\"n\",\"format\":\"JSON\",\"text\":\"%s\"}";

        assertThat(admin.post(kvImport, file.formatted("\u6c49".repeat(1_000_000)))
                        .code())
                .isEqualTo("validation-failed");
        assertThat(admin.post(kvImport, file.formatted("x".repeat(6_100_000))).status())
                .isEqualTo(413);
        assertThat(admin.post("/api/v1/kv", file.formatted("x".repeat(1_100_000)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aBodyOfUndeclaredLengthIsCountedWhileItIsRead() throws IOException {
        StringBuilder chunks = new StringBuilder();
        String chunk = "x".repeat(0x8000);
        for (int i = 0; i < 33; i++) {
            chunks.append("8000\r\n").append(chunk).append("\r\n");
        }
        String answer = raw("POST /api/v1/tokens HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/json\r\nAuthorization: " + adminHeader() + "\r\nConnection: close\r\n\r\n"
                + "b\r\n{\"name\":\"aa\r\n" + chunks + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").containsAnyOf("too-large", "validation-failed");
    }

    @Test
    void otherTypesOfBodyAndAnswerAreRefused() {
        assertThat(admin.with("Content-Type", "text/plain")
                        .post("/api/v1/tokens", "x")
                        .status())
                .isEqualTo(415);
        assertThat(admin.with("Accept", "application/xml").get("/api/v1/audit").status())
                .isEqualTo(406);
        assertThat(admin.with("Accept", "text/csv").get("/api/v1/me").status()).isEqualTo(406);
        assertThat(admin.with("Accept", "nonsense").get("/api/v1/me").status()).isBetween(400, 406);
    }

    @Test
    void aWrongMethodIsNamedTogetherWithTheRightOnes() {
        Answer answer = admin.put("/api/v1/audit", "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(admin.send("TRACE", "/api/v1/audit", null).status()).isBetween(400, 405);
        assertThat(admin.send("PROPFIND", "/api/v1/audit", null).status()).isBetween(400, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v2/me",
                "/api/v1/me/",
                "/api/v1/ME",
                "/api/v1/me%20",
                "/api/v1/tokens/%E4%B8%AD",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/nothing"
            })
    void anUnknownPathIsAProblem(String path) {
        Answer answer = admin.get(path);
        assertThat(answer.status()).as(answer.body()).isIn(404, 405);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/a%2Fb",
                "/api/v1/a%2fb",
                "/api/v1/a%252Fb",
                "/api/v1/me;x=1",
                "/api/v1/me%3Bx",
                "/api/v1/%00",
                "/api/v1/%0d%0aX-Evil:1",
                "/api/v1/../../etc/passwd",
                "/api/v1/..%2F",
                "/api//v1/me",
                "/api/v1/%",
                "/api/v1/%zz",
                "/api/v1/\\x",
                "/api/v1/<script>",
                "/api/v1/%C0%AF"
            })
    void anUnreadablePathIsAProblemToo(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + adminHeader()
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|404).*");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "<html");
    }

    @Test
    void aPathThatTomcatRefusesIsAProblemWithTheHeaders() throws IOException {
        String answer = raw("GET /api/v1/a%2Fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).contains("application/problem+json", "X-Content-Type-Options: nosniff", "X-Correlation-Id");
    }

    @Test
    void aHeaderThatIsTooLongIsRefusedWithoutAWordAboutTheServer() throws IOException {
        String answer = raw("GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Tomcat", "Exception", "<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic ", "Basic !!!", "Basic YQ==", "Bearer ", "Bearer x y", "Digest a=b", "Bearer \u00e9"})
    void aMalformedLoginIsUnauthenticated(String header) throws IOException {
        String answer =
                raw("GET /api/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: " + header + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 401")
                .contains("unauthenticated")
                .doesNotContain("Location:");
    }

    @Test
    void everyAnswerHasTheHeadersAndTheCorrelationIdOfItsProblem() {
        Answer answer = RestClient.anonymous(port).get("/api/v1/me");
        assertThat(answer.header("X-Correlation-Id"))
                .isEqualTo(answer.json().path("correlationId").asString());
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aCallersCorrelationIdIsKeptUnlessItIsOdd() {
        assertThat(admin.with("X-Correlation-Id", "script-run-17")
                        .get("/api/v1/me")
                        .header("X-Correlation-Id"))
                .isEqualTo("script-run-17");
        assertThat(admin.with("X-Correlation-Id", "<script>alert</script>")
                        .get("/api/v1/me")
                        .header("X-Correlation-Id"))
                .matches("[0-9a-f]{16}");
    }

    @Test
    void problemsSpeakTheReadersLanguage() {
        assertThat(title(admin.with("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")))
                .isEqualTo("未找到");
        assertThat(title(admin.with("Accept-Language", "fr"))).isEqualTo("Not found");
        assertThat(title(admin)).isEqualTo("Not found");
    }

    @Test
    void aBrowserIsNotAskedForAPasswordAndAForeignPageMayNotWrite() {
        RestClient browser = RestClient.anonymous(port).with("Sec-Fetch-Mode", "cors");
        assertThat(browser.get("/api/v1/me").response().headers().allValues("WWW-Authenticate"))
                .isNotEmpty()
                .noneMatch(challenge -> challenge.startsWith("Basic"));
        assertThat(admin.with("Sec-Fetch-Site", "cross-site")
                        .post("/api/v1/tokens", "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    private static String title(RestClient client) {
        return client.get("/api/v1/nothing").json().path("title").asString();
    }

    private static String field(Answer answer) {
        return answer.json().path("errors").path(0).path("field").asString();
    }

    private static String adminHeader() {
        String pair = "admin:" + BackendTest.ADMIN_PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (SocketException e) {
                // The server may answer and close before it has read everything; its answer is what counts.
            }
            return new String(readWhatComes(socket.getInputStream()), StandardCharsets.UTF_8);
        }
    }

    private static byte[] readWhatComes(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int got = in.read(part); got >= 0; got = in.read(part)) {
                out.write(part, 0, got);
            }
        } catch (SocketException e) {
            // Reset after the answer, because the rest of the request was not read.
        }
        return out.toByteArray();
    }
}
