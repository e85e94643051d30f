package io.mqconsole.region;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.mqconsole.shared.Texts;
import io.mqconsole.start.StartupRefused;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** NameServers that cannot be used end the start with a sentence that names the variable and the address. */
class FirstRegionTest {
    @ParameterizedTest
    @CsvSource({
        "169.254.169.254:9876, 169.254.169.254:9876",
        "127.0.0.1:9876;0.0.0.0:9876, 0.0.0.0:9876",
        "nonsense, nonsense is not an address",
        "no-such-host.invalid:9876, no-such-host.invalid",
    })
    void theStartIsRefusedInOneSentence(String namesrv, String named) {
        try (var texts = new AnnotationConfigApplicationContext(Texts.class)) {
            var first = new FirstRegion(
                    new RegionSettings(namesrv, "", Path.of("target"), List.of()),
                    mock(RegionRepository.class),
                    new AddressCheck(new AddressRules(List.of())),
                    texts.getBean(Texts.class),
                    null,
                    Clock.systemUTC());
            assertThatThrownBy(() -> first.run(null))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContainingAll("MQCONSOLE_NAMESRV cannot be used", named);
        }
    }
}
