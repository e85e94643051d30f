package io.mqconsole.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0 | Firefox 143, Linux
        Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 | Chrome 141, Windows
        Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0.3537.57 | Edge 141, Windows
        Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15 | Safari 18, macOS
        Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1 | Chrome 141, iOS
        Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36 | Chrome 141, Android
        curl/8.5.0 | curl/8.5.0
        """)
    void aBrowserIsSaidInAFewWords(String userAgent, String words) {
        assertThat(BrowserName.of(userAgent)).isEqualTo(words);
    }

    @Test
    void whatSaysNothingIsUnknownAndWhatSaysTooMuchIsCut() {
        assertThat(BrowserName.of(null)).isNull();
        assertThat(BrowserName.of("  ")).isNull();
        assertThat(BrowserName.of("x".repeat(200))).hasSize(40);
    }
}
