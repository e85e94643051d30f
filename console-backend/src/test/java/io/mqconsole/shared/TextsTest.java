package io.mqconsole.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesAreCompleteAndFillInTheSamePlaces() throws IOException {
        Properties english = read("/texts.properties");
        Properties chinese = read("/texts_zh_CN.properties");
        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void aTextInsideAnotherIsOneAgainAfterItWasStored() {
        var json = new JsonMapper();
        Text stored = Text.of("bulk.about", "orders", Text.of("topic.change.messages-lost", 7));
        assertThat(json.readValue(json.writeValueAsString(stored), Text.class)).isEqualTo(stored);
    }

    @Test
    void noSingleApostropheIsSwallowedByMessageFormat() throws IOException {
        for (String file : new String[] {"/texts.properties", "/texts_zh_CN.properties"}) {
            Properties texts = read(file);
            for (String key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void everyKindOfErrorHasATitle() {
        Texts texts = new Texts();
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(texts.say(Text.of("problem." + code.slug()), Locale.ENGLISH))
                    .isNotBlank();
        }
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(match -> places.add(match.group()));
        return places;
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
