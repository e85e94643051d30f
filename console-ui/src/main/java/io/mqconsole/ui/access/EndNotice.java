package io.mqconsole.ui.access;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import io.mqconsole.access.SessionEnd;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Carries to the login page why the session before it is over. It is in a cookie, because the session is gone and the page
 * that was open loads the login by itself.
 */
final class EndNotice {
    private static final String NAME = "mqconsole-session-end";
    private static final Duration KEPT = Duration.ofMinutes(2);

    private EndNotice() {}

    static void leave(SessionEnd end, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(end.name(), KEPT, request.getContextPath(), request.isSecure()));
    }

    /** The notice, once: it is taken away with this answer. */
    static Optional<SessionEnd> take(VaadinRequest request, VaadinResponse response) {
        Cookie[] cookies = request.getCookies();
        Optional<SessionEnd> left = cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .flatMap(cookie -> Arrays.stream(SessionEnd.values())
                                .filter(end -> end.name().equals(cookie.getValue())))
                        .findFirst();
        if (left.isPresent()) {
            response.addCookie(cookie("", Duration.ZERO, request.getContextPath(), request.isSecure()));
        }
        return left;
    }

    private static Cookie cookie(String value, Duration kept, String contextPath, boolean secure) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath(contextPath + "/");
        cookie.setMaxAge((int) kept.toSeconds());
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
