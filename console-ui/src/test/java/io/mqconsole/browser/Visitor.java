package io.mqconsole.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitUntilState;
import io.mqconsole.embedded.EmbeddedNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody in front of a browser of their own. */
final class Visitor implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path DOCS = Path.of("..", "docs", "images");

    /** Finds the row of a table by its first link: what is visible at the same height, from left to right. */
    private static final String ROW = """
            host => {
              const link = [...document.querySelectorAll('vaadin-grid a')]
                  .find(a => a.checkVisibility() && a.textContent.startsWith(host));
              if (!link) return '';
              const middle = r => r.top + r.height / 2;
              const at = middle(link.getBoundingClientRect());
              return [...document.querySelectorAll('vaadin-grid vaadin-grid-cell-content')]
                  .filter(c => c.checkVisibility() && Math.abs(middle(c.getBoundingClientRect()) - at) < 8)
                  .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
                  .map(c => c.textContent.trim()).join(' | ');
            }""";

    private static final String TICK = """
            host => {
              const link = [...document.querySelectorAll('vaadin-grid a')]
                  .find(a => a.checkVisibility() && a.textContent.startsWith(host));
              const middle = e => { const r = e.getBoundingClientRect(); return r.top + r.height / 2; };
              [...document.querySelectorAll('vaadin-grid vaadin-checkbox')]
                  .find(box => box.checkVisibility() && Math.abs(middle(box) - middle(link)) < 8).click();
            }""";

    private static final String PLACE = ".page, .login-page, .empty-state";

    /** Goes on as a link of the console does, without loading the client again. */
    private static final String FOLLOW = """
            ([address, place]) => {
              document.querySelectorAll(place).forEach(seen => seen.dataset.seen = '');
              const link = document.createElement('a');
              link.href = address;
              link.toggleAttribute('router-link', true);
              document.body.append(link);
              link.click();
              link.remove();
            }""";

    private static final int LONGEST_WALK = 60;
    private static final Pattern MISSING_TEXT = Pattern.compile("!(en|zh)[A-Za-z_-]*:");

    /** Whether the focus is on or inside what a selector finds; it may be inside the shadow of a component. */
    private static final String HAS_FOCUS = """
            selector => {
              let at = document.activeElement;
              while (at) {
                if (at.closest(selector)) return true;
                at = at.shadowRoot ? at.shadowRoot.activeElement : null;
              }
              return false;
            }""";

    private final BrowserContext context;
    private final boolean alone;
    private final Page page;
    private final String base;
    final Look look;

    /** @param alone whether nobody else uses this browser, so that it is closed with the visit */
    Visitor(BrowserContext context, boolean alone, String base, Look look) {
        this.context = context;
        this.alone = alone;
        this.page = context.newPage();
        this.base = base;
        this.look = look;
        page.setDefaultTimeout(PATIENCE_MILLIS);
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Opens a page and waits until it stands. */
    Visitor visit(String path) {
        page.navigate(base + path);
        arrive();
        return this;
    }

    /** Begins to open a page, so that others can do so meanwhile; {@link #arrive} waits for it. */
    void setOut(String path) {
        page.navigate(base + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    /** Begins to follow a link to a page; {@link #arrive} waits for it. */
    void follow(String path) {
        page.evaluate(FOLLOW, List.of(base + path, PLACE));
    }

    /** Waits until the page stands that was set out for. */
    void arrive() {
        page.waitForSelector(":is(" + PLACE + "):not([data-seen])");
    }

    /** What the selector finds of where they have arrived, and not of where they came from. */
    Locator arrivedAt(String selector) {
        return find(selector + ":not([data-seen])");
    }

    void signIn(String user, String password) {
        visit("login");
        type(user, password);
        page.waitForURL(url -> !url.contains("/login"));
        page.waitForSelector(".page, .empty-state");
    }

    /** Fills in and sends the login form without expecting anything. */
    void type(String user, String password) {
        find("input[name=username]").fill(user);
        find("input[name=password]").fill(password);
        find("vaadin-login-form vaadin-button[theme~=submit], vaadin-button[slot=submit]")
                .first()
                .click();
    }

    /** Names in the first column of the list, as many as are shown. */
    Locator names() {
        return find("vaadin-grid a:visible");
    }

    /** All cells of the row whose link starts with this; empty when there is none. */
    String row(String host) {
        return (String) page.evaluate(ROW, host);
    }

    /** Follows the link of a node in the list. */
    void openNode(EmbeddedNode node) {
        page.getByText(node.hostname()).first().click();
    }

    /** Ticks the row of a list whose link starts with this. */
    void tick(String host) {
        assertThat(page.getByText(host).first()).isVisible();
        page.evaluate(TICK, host);
    }

    /** Presses a key until the focus is on what the selector finds; fails when it never gets there. */
    void focusBy(String key, String selector) {
        for (int i = 0; i < LONGEST_WALK; i++) {
            if ((boolean) page.evaluate(HAS_FOCUS, selector)) {
                return;
            }
            press(key);
        }
        throw new AssertionError(selector + " is not reached by pressing " + key);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void write(String text) {
        page.keyboard().type(text);
    }

    /** Answers yes to the question that stands in the way. */
    void confirm() {
        find("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
    }

    void sees(String text) {
        assertThat(page.getByText(text).locator("visible=true").first()).isVisible();
    }

    /**
     * Looks whether everything is translated; with {@code -Dmqconsole.screenshots=true} also saves what is seen, under
     * {@code target/screenshots} and in the place of the documentation's picture, if it has one.
     */
    void picture(String name) {
        everythingIsTranslated();
        if (!Boolean.getBoolean("mqconsole.screenshots")) {
            return;
        }
        Path file = SCREENSHOTS.resolve(name + "-" + look.fileSuffix + ".png");
        page.waitForTimeout(600); // let what just arrived settle
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
        Path old = DOCS.resolve(file.getFileName());
        try {
            if (Files.exists(old)) {
                Files.copy(file, old, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Vaadin shows a key without a text as the key behind {@code !} and the language. */
    private void everythingIsTranslated() {
        assertThat(page.locator("body")).not().containsText(MISSING_TEXT);
    }

    @Override
    public void close() {
        page.close();
        if (alone) {
            context.close();
        }
    }
}
