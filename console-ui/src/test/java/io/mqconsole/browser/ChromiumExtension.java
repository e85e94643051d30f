package io.mqconsole.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Starts the system's Chromium once for all tests, and skips them with a message where there is none. A parameter of type
 * {@link Visitors} lets people come to the console of the test.
 */
final class ChromiumExtension implements BeforeAllCallback, ParameterResolver {
    /** The shell is the same engine without the parts of a browser that a person uses: a fifth of the time less. */
    private static final List<String> PLACES = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

    private static final Path CHROMIUM = Path.of(System.getProperty("mqconsole.chromium", installed()));
    /** The machine that runs the cluster as well may be slow. */
    private static final double ASSERTION_MILLIS = 15_000;

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ChromiumExtension.class);

    /** Without these it looks for its maker's hosts at every start. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            // The pages of one person share a process, so that each does not load and compile the client anew.
            "--process-per-site",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MILLIS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(CHROMIUM)
                                    .setArgs(QUIET)));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private static String installed() {
        return PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElse(PLACES.getLast());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new TestAbortedException("No browser at " + CHROMIUM + ": install Debian's package chromium");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        Browser browser = store.computeIfAbsent("chromium", key -> Running.start(), Running.class)
                .browser();
        int port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
        return store.computeIfAbsent(port, key -> new Visitors(browser, port), Visitors.class);
    }
}
