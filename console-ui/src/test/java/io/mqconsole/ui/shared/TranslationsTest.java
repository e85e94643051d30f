package io.mqconsole.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages speak both languages completely, and say nothing that no page uses. */
class TranslationsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/mqconsole");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final Properties english = ofPages("_en");
    private final Properties chinese = ofPages("_zh_CN");
    /** By the name of the operation behind {@code operation.}; a page names operations as well. */
    private final Properties backend = read("/texts.properties");

    private final Set<String> literals = literalsOfTheSources();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void theFallbackIsEnglish() {
        assertThat(ofPages("")).isEqualTo(english);
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese, key)).as(key).isEqualTo(placeholders(english, key));
        }
    }

    /** MessageFormat swallows a single quote and what stands between two of them. */
    @Test
    void sentencesWithValuesHaveNoQuote() {
        for (Properties language : new Properties[] {english, chinese}) {
            assertThat(language.stringPropertyNames())
                    .filteredOn(key -> !placeholders(language, key).isEmpty())
                    .allSatisfy(key -> assertThat(language.getProperty(key)).doesNotContain("'"));
        }
    }

    @Test
    void everyKeyThatAPageAsksForExists() {
        Set<String> families = english.stringPropertyNames().stream()
                .map(TranslationsTest::family)
                .collect(Collectors.toSet());
        assertThat(literals)
                .filteredOn(literal ->
                        literal.matches("[a-z][a-z-]*(\\.[a-z0-9-]+)+") && families.contains(family(literal)))
                .filteredOn(literal -> !backend.containsKey("operation." + literal))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(english.stringPropertyNames()).contains(key));
    }

    @Test
    void everyKeyIsAskedForSomewhere() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(literals).anyMatch(literal -> literal.equals(key) || leadsTo(literal, key)));
    }

    /** True for the constant part of a key that is put together, such as {@code "appearance." + tag}. */
    private static boolean leadsTo(String literal, String key) {
        return literal.endsWith(".") && literal.length() > 2 && key.startsWith(literal);
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> placeholders(Properties language, String key) {
        return PLACEHOLDER
                .matcher(language.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties ofPages(String suffix) {
        return read("/vaadin-i18n/translations" + suffix + ".properties");
    }

    private static Properties read(String name) {
        try (var in = TranslationsTest.class.getResourceAsStream(name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> literalsOfTheSources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TranslationsTest::text)
                    .flatMap(text -> LITERAL.matcher(text).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
