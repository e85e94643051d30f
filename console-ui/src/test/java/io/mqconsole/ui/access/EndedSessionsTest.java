package io.mqconsole.ui.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.mqconsole.access.Rights;
import io.mqconsole.access.SessionEnd;
import io.mqconsole.access.WebSessions;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class EndedSessionsTest {
    private static final Instant MORNING = Instant.parse("2026-01-01T06:00:00Z");
    private static final String CLICK_CALL =
            "{\"type\":\"event\",\"node\":4,\"event\":\"click\",\"data\":{\"a\":\"x\"}}";
    private static final String CLICK = "{\"rpc\":[" + CLICK_CALL + "],\"syncId\":3}";
    private static final String ROWS_DRAWN = "{\"rpc\":[{\"type\":\"publishedEventHandler\",\"node\":9,"
            + "\"templateEventMethodName\":\"confirmUpdate\",\"templateEventMethodArgs\":[5]},{\"type\":\"channel\"}]}";

    private final Rights rights = mock(Rights.class);
    private final WebSessions sessions = mock(WebSessions.class);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("ann", "", "ROLE_USER"));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionLastsTwelveHoursHoweverBusyItIs() throws Exception {
        for (Duration since = Duration.ZERO; since.compareTo(WebSessions.LONGEST) < 0; since = since.plusMinutes(29)) {
            assertThat(goesOnAfter(since)).isTrue();
        }
        assertThat(goesOnAfter(Duration.ofHours(12))).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void anAccountThatHasEndedEndsItsSession() throws Exception {
        assertThat(goesOnAfter(Duration.ZERO)).isTrue();
        when(rights.sessionEnd()).thenReturn(Optional.of(SessionEnd.ENDED_ELSEWHERE));
        assertThat(goesOnAfter(Duration.ofSeconds(1))).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void theBrowserTakesAlongWhyItsSessionIsOver() throws Exception {
        when(rights.sessionEnd()).thenReturn(Optional.of(SessionEnd.ENDED_ELSEWHERE));
        goesOnAfter(Duration.ZERO);
        Cookie notice = response.getCookie("mqconsole-session-end");
        assertThat(notice).isNotNull();
        assertThat(notice.getValue()).isEqualTo("ENDED_ELSEWHERE");
        assertThat(notice.isHttpOnly()).isTrue();
        verify(sessions, never()).used();
    }

    @Test
    void aRequestOfAnOpenSessionIsAUse() throws Exception {
        goesOnAfter(Duration.ZERO);
        verify(sessions).used();
        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void aPageThatIsOnlyOpenIsNotUsedAndItsSessionEndsAfterHalfAnHour() throws Exception {
        assertThat(goesOnAfter(Duration.ZERO)).isTrue();
        for (int minutes = 5; minutes < 30; minutes += 5) {
            assertThat(goesOnAfter(Duration.ofMinutes(minutes), from("heartbeat", "")))
                    .isTrue();
            assertThat(goesOnAfter(Duration.ofMinutes(minutes), from("push", "")))
                    .isTrue();
            assertThat(goesOnAfter(Duration.ofMinutes(minutes), from("uidl", ROWS_DRAWN)))
                    .isTrue();
        }
        verify(sessions).used();
        assertThat(goesOnAfter(Duration.ofMinutes(30), from("heartbeat", ""))).isFalse();
        assertThat(session.isInvalid()).isTrue();
        assertThat(response.getCookie("mqconsole-session-end").getValue()).isEqualTo("IDLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CLICK,
                "{\"rpc\":[{\"type\":\"channel\"}," + CLICK_CALL + "]}",
                "{\"rpc\":[{\"type\":\"publishedEventHandler\",\"templateEventMethodName\":\"setViewportRange\"}]}",
                "{\"rpc\":",
                ""
            })
    void whatSomebodyDoesInAPageIsAUse(String body) throws Exception {
        assertThat(goesOnAfter(Duration.ZERO)).isTrue();
        assertThat(goesOnAfter(Duration.ofMinutes(29), from("uidl", body))).isTrue();
        verify(sessions, times(2)).used();
        assertThat(goesOnAfter(Duration.ofMinutes(58), from("heartbeat", ""))).isTrue();
        assertThat(goesOnAfter(Duration.ofMinutes(59), from("heartbeat", ""))).isFalse();
    }

    /** A request as an open page sends it. */
    private static MockHttpServletRequest from(String type, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setParameter("v-r", type);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    @Test
    void aDatabaseThatIsAwaySignsNobodyOut() throws Exception {
        when(rights.sessionEnd())
                .thenThrow(new ConsoleException(ErrorCode.DATABASE_UNAVAILABLE, Text.of("error.database-unavailable")));
        assertThat(goesOnAfter(Duration.ZERO)).isTrue();
        assertThat(session.isInvalid()).isFalse();
    }

    /** Whether the caller is still signed in behind the filter. */
    private boolean goesOnAfter(Duration time) throws Exception {
        return goesOnAfter(time, new MockHttpServletRequest("GET", "/nodes"));
    }

    private boolean goesOnAfter(Duration time, MockHttpServletRequest request) throws Exception {
        request.setSession(session);
        MockFilterChain chain = new MockFilterChain(new HttpServlet() {
            @Override
            protected void service(HttpServletRequest wrapped, HttpServletResponse answer) throws IOException {
                wrapped.getReader().transferTo(Writer.nullWriter());
            }
        });
        new EndedSessions(rights, sessions, Clock.fixed(MORNING.plus(time), ZoneOffset.UTC))
                .doFilter(request, response, chain);
        assertThat(chain.getRequest()).as("the request goes on either way").isNotNull();
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }
}
