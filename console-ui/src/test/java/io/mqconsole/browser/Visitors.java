package io.mqconsole.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.EnumMap;
import java.util.Map;

/**
 * Lets people come to the console, each with a browser of their own. The administrator stays signed in from one test to
 * the next: to load the client into an empty browser and to sign in costs more than most of what is tested.
 */
final class Visitors {
    private final Browser browser;
    private final String console;
    private final Map<Look, BrowserContext> administrators = new EnumMap<>(Look.class);

    Visitors(Browser browser, int port) {
        this.browser = browser;
        this.console = "http://localhost:" + port + "/";
    }

    /** Somebody whom nobody knows yet; what their session and browser remember is forgotten when they leave. */
    Visitor stranger(Look look) {
        return new Visitor(newcomer(look), true, console, look);
    }

    /** A stranger who has signed in. */
    Visitor signedIn(String user, Look look) {
        Visitor visitor = stranger(look);
        visitor.signIn(user, BrowserTest.ADMIN_PASSWORD);
        return visitor;
    }

    /** The administrator at a desk that others use as well: leave nothing chosen behind. */
    Visitor admin(Look look) {
        return new Visitor(administrators.computeIfAbsent(look, this::desk), false, console, look);
    }

    /** With a page that stays open, because with its last page the browser ends the process that has the client loaded. */
    private BrowserContext desk(Look look) {
        BrowserContext desk = newcomer(look);
        var first = new Visitor(desk, false, console, look);
        first.signIn("admin", BrowserTest.ADMIN_PASSWORD);
        first.page().navigate(console + "console/styles.css");
        return desk;
    }

    private BrowserContext newcomer(Look look) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(look.locale)
                .setColorScheme(look.scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1440, 900));
    }
}
