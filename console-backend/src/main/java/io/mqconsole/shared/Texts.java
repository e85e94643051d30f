package io.mqconsole.shared;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Puts a {@link Text} into a language: English unless the reader asked for Chinese. */
@Component
public class Texts {
    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    Texts() {
        bundles.setBasename("texts");
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
    }

    public String say(Text text, Locale locale) {
        return bundles.getMessage(
                text.key(),
                text.args().stream().map(value -> word(value, locale)).toArray(),
                locale);
    }

    private String word(Object value, Locale locale) {
        return value instanceof Text text ? say(text, locale) : String.valueOf(value);
    }
}
