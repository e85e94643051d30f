package io.mqconsole.ui.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.mqconsole.access.Rights;
import io.mqconsole.access.SessionEnd;
import io.mqconsole.access.WebSessions;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class EndedSessionsTest {
    private static final Instant MORNING = Instant.parse("2026-01-01T06:00:00Z");

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
        assertThat(goesOnAfter(Duration.ZERO)).isTrue();
        assertThat(goesOnAfter(Duration.ofHours(11).plusMinutes(59))).isTrue();
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
    void aDatabaseThatIsAwaySignsNobodyOut() throws Exception {
        when(rights.sessionEnd())
                .thenThrow(new ConsoleException(ErrorCode.DATABASE_UNAVAILABLE, Text.of("error.database-unavailable")));
        assertThat(goesOnAfter(Duration.ZERO)).isTrue();
        assertThat(session.isInvalid()).isFalse();
    }

    /** Whether the caller is still signed in behind the filter. */
    private boolean goesOnAfter(Duration time) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/nodes");
        request.setSession(session);
        MockFilterChain chain = new MockFilterChain();
        new EndedSessions(rights, sessions, Clock.fixed(MORNING.plus(time), ZoneOffset.UTC))
                .doFilter(request, response, chain);
        assertThat(chain.getRequest()).as("the request goes on either way").isSameAs(request);
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }
}
