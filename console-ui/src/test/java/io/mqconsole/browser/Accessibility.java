package io.mqconsole.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Finds what people with a screen reader or weak eyes stumble over: axe-core's rules for WCAG 2.2, levels A and AA.
 *
 * <p>One finding is left out: the scrolling part inside Vaadin's list of tabs can be focused by a script, which axe takes
 * for a child that is no tab.
 */
final class Accessibility {
    private static final String AXE = load();

    private static final String VIOLATIONS = """
            () => axe.run(document, {
              runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
              resultTypes: ['violations']
            }).then(found => found.violations.flatMap(rule => rule.nodes
              .filter(node => rule.id !== 'aria-required-children' || !node.html.startsWith('<vaadin-tabs '))
              .map(node =>
              rule.id + ' at ' + node.target.flat().join(' ') + ' ' + node.html.slice(0, 200) + ': ' + node.failureSummary)))
            """;

    private Accessibility() {}

    /** @return a line per violation; empty when there is none */
    static List<String> violations(Page page) {
        page.evaluate("if (!window.axe) {" + AXE + "}; 0");
        return ((List<?>) page.evaluate(VIOLATIONS))
                .stream().map(String::valueOf).toList();
    }

    private static String load() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
