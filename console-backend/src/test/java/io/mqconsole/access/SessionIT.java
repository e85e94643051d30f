package io.mqconsole.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.PageQuery;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;

@BackendTest
class SessionIT {
    private static final String SESSIONS = "/api/v1/me/sessions";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";
    /** What a user is promised. */
    private static final Duration GONE = Duration.ofSeconds(5);

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers users;

    @Autowired
    private AuthenticationProvider loginPage;

    @Autowired
    private SessionService sessions;

    @Autowired
    private ProfileService profile;

    @Autowired
    private Rights rights;

    @Autowired
    private WebSessions open;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter filters;

    private final String name = "s." + UUID.randomUUID().toString().substring(0, 8);
    private RestClient user;

    @BeforeEach
    void somebody() {
        users.create(name, Role.USER, false);
        user = RestClient.anonymous(port).basic(name, TestUsers.PASSWORD);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theListSaysWhereAndMarksTheSessionThatAsks() {
        Authentication here = signIn("198.51.100.1");
        signIn("198.51.100.2");
        in(here);
        List<WebSession> shown = sessions.list(PageQuery.first(10)).content();
        assertThat(shown)
                .extracting(WebSession::address, WebSession::current, WebSession::browser)
                .containsExactlyInAnyOrder(
                        tuple("198.51.100.1", true, "Firefox 143, Linux"),
                        tuple("198.51.100.2", false, "Firefox 143, Linux"));
        JsonNode asked = user.get(SESSIONS).json();
        assertThat(asked.path("total").asInt()).isEqualTo(2);
        assertThat(asked.path("content").toString()).doesNotContain("\"current\":true");
        assertThat(user.with("Accept", "text/csv").get(SESSIONS).body())
                .contains("id,startedAt,lastUsedAt,address,browser,current");
    }

    @Test
    void aSessionThatWasEndedIsOverWithinSecondsAndTheOtherGoesOn() {
        Authentication here = signIn("198.51.100.1");
        Authentication there = signIn("198.51.100.2");
        in(there);
        assertThat(profile.me().name()).isEqualTo(name);
        in(here);
        sessions.end(idOf(there));
        in(there);
        await().pollInSameThread()
                .atMost(GONE)
                .untilAsserted(() -> assertThatThrownBy(() -> profile.me())
                        .isInstanceOfSatisfying(
                                ConsoleException.class,
                                over -> assertThat(over.code()).isEqualTo(ErrorCode.UNAUTHENTICATED)));
        assertThat(rights.sessionEnd()).contains(SessionEnd.ENDED_ELSEWHERE);
        in(here);
        assertThat(rights.sessionEnd()).isEmpty();
        assertThat(sessions.list(PageQuery.first(10)).total()).isEqualTo(1);
        assertThatThrownBy(() -> sessions.end(idOf(there))).isInstanceOf(ConsoleException.class);
    }

    @Test
    void aSessionThatIsOverDoesNotOpenTheDescriptionOfTheApiEither() throws Exception {
        Authentication here = signIn("198.51.100.1");
        assertThat(description(here)).isEqualTo(200);
        in(here);
        sessions.end(idOf(here));
        assertThat(description(here)).isEqualTo(401);
    }

    @Test
    void aSessionThatAnotherConsoleEndedIsOverHereToo() {
        Authentication here = signIn("198.51.100.1");
        in(here);
        assertThat(rights.sessionEnd()).isEmpty();
        jdbc.update("UPDATE web_session SET ended_at = UTC_TIMESTAMP(6) WHERE id = ?", idOf(here));
        await().pollInSameThread()
                .atMost(GONE)
                .untilAsserted(() -> assertThat(rights.sessionEnd()).isPresent());
    }

    @Test
    void allOthersAreEndedAtOnce() {
        Authentication here = signIn("198.51.100.1");
        signIn("198.51.100.2");
        signIn("198.51.100.3");
        in(here);
        assertThat(sessions.endOthers()).isEqualTo(2);
        assertThat(sessions.list(PageQuery.first(10)).content())
                .singleElement()
                .satisfies(left -> assertThat(left.current()).isTrue());
        assertThat(user.delete(SESSIONS).status()).isEqualTo(204);
        assertThat(user.get(SESSIONS).json().path("total").asInt()).isZero();
        assertThat(RestClient.anonymous(port)
                        .admin()
                        .get("/api/v1/audit?exact.action=session.end&exact.actor=" + name)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void nobodySeesOrEndsTheSessionsOfOthers() {
        Authentication mine = signIn("198.51.100.1");
        users.create("nosy", Role.ADMIN, false);
        RestClient nosy = RestClient.anonymous(port).basic("nosy", TestUsers.PASSWORD);
        assertThat(nosy.get(SESSIONS).body()).doesNotContain(idOf(mine));
        assertThat(nosy.delete(SESSIONS + "/" + idOf(mine)).status()).isEqualTo(404);
        assertThat(nosy.delete(SESSIONS).status()).isEqualTo(204);
        in(mine);
        assertThat(rights.sessionEnd()).isEmpty();
    }

    @Test
    void anotherPasswordTakesTheOthersOffTheListAndKeepsThisOne() {
        Authentication here = signIn("198.51.100.1");
        signIn("198.51.100.2");
        in(here);
        profile.changePassword(new PasswordChange(TestUsers.PASSWORD, "another long one 7"));
        assertThat(sessions.list(PageQuery.first(10)).content())
                .singleElement()
                .satisfies(left -> assertThat(left.current()).isTrue());
    }

    @Test
    void idleAndOldOnesVanishAndAreCleanedUpAndUsesAreNotedToTheMinute() {
        Authentication here = signIn("198.51.100.1");
        String idle = idOf(signIn("198.51.100.2"));
        String old = idOf(signIn("198.51.100.3"));
        jdbc.update("UPDATE web_session SET last_used_at = last_used_at - INTERVAL 32 MINUTE WHERE id = ?", idle);
        jdbc.update("UPDATE web_session SET started_at = started_at - INTERVAL 12 HOUR WHERE id = ?", old);
        in(here);
        assertThat(sessions.list(PageQuery.first(10)).total()).isEqualTo(1);
        signIn("198.51.100.4");
        assertThat(jdbc.queryForList("SELECT id FROM web_session", String.class))
                .contains(idOf(here))
                .doesNotContain(idle, old);

        String before = lastUse(here);
        open.used();
        assertThat(lastUse(here)).as("used within the same minute").isEqualTo(before);
    }

    /** @return the status that a browser with this session is given */
    private int description(Authentication session) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v3/api-docs");
        request.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(session));
        MockHttpServletResponse response = new MockHttpServletResponse();
        filters.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private String lastUse(Authentication session) {
        return jdbc.queryForObject("SELECT last_used_at FROM web_session WHERE id = ?", String.class, idOf(session));
    }

    private Authentication signIn(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", FIREFOX);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        UsernamePasswordAuthenticationToken token = new UsernamePasswordAuthenticationToken(name, TestUsers.PASSWORD);
        token.setDetails(new WebAuthenticationDetails(request));
        return loginPage.authenticate(token);
    }

    private static void in(Authentication session) {
        SecurityContextHolder.setContext(new SecurityContextImpl(session));
    }

    private static String idOf(Authentication session) {
        return ((Login) session.getPrincipal()).sessionId();
    }
}
