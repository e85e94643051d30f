package io.mqconsole.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoOptionsTest {
    @Test
    void nothingIsRequired() {
        assertThat(DemoOptions.parse(List.of()))
                .isEqualTo(new DemoOptions(Path.of("mqconsole-demo"), OptionalInt.empty(), false));
    }

    @Test
    void everyOptionIsTaken() {
        assertThat(DemoOptions.parse(List.of("--port", "8181", "--detach", "--data", "/tmp/x")))
                .isEqualTo(new DemoOptions(Path.of("/tmp/x"), OptionalInt.of(8181), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port 0", "--port 65536", "--port http", "--data", "--quick"})
    void whatMakesNoSenseIsNamed(String line) {
        assertThatThrownBy(() -> DemoOptions.parse(List.of(line.split(" "))))
                .isInstanceOf(DemoOptions.UsageException.class)
                .hasMessageContaining(line.split(" ")[0]);
    }
}
