package io.mqconsole.ui.shared;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers language and colours in the browser, so that the login page and the first paint of any page already have
 * them. The account's own preferences are written here when they are known.
 */
public final class PreferenceCookies {
    private static final String LANGUAGE = "mqconsole-language";
    private static final String APPEARANCE = "mqconsole-appearance";
    private static final Duration KEPT = Duration.ofDays(365);

    private PreferenceCookies() {}

    /** The language chosen in this browser, else the first one it accepts and we speak, else English. */
    public static Language language(VaadinRequest request) {
        return value(request, LANGUAGE)
                .flatMap(Language::ofTag)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> Language.ofLocale(locale).stream())
                        .findFirst())
                .orElse(Language.ENGLISH);
    }

    public static Appearance appearance(VaadinRequest request) {
        return value(request, APPEARANCE).flatMap(Appearance::ofTag).orElse(Appearance.SYSTEM);
    }

    public static void remember(Language language) {
        write(LANGUAGE, language.tag());
    }

    public static void remember(Appearance appearance) {
        write(APPEARANCE, appearance.tag());
    }

    private static Optional<String> value(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void write(String name, String value) {
        VaadinRequest request = Objects.requireNonNull(VaadinRequest.getCurrent(), "only while a request is answered");
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setSecure(request.isSecure());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
