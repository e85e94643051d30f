package io.mqconsole.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({"zh-CN,CHINESE", "zh_CN,CHINESE", "zh-Hans,CHINESE", "en,ENGLISH", "en-GB,ENGLISH"})
    void aTagOfAnyKindFindsItsLanguage(String tag, Language expected) {
        assertThat(Language.ofTag(tag)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"fr", "''", "'; drop'"})
    void whatWeDoNotSpeakIsNone(String tag) {
        assertThat(Language.ofTag(tag)).isEmpty();
    }

    @Test
    void theOtherOfTheOtherIsItself() {
        for (Language language : Language.values()) {
            assertThat(language.other()).isNotEqualTo(language);
            assertThat(language.other().other()).isEqualTo(language);
        }
    }
}
