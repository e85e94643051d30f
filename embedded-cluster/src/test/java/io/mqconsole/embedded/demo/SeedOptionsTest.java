package io.mqconsole.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedOptionsTest {
    @Test
    void twoMessagesPerTopicAreUsual() {
        assertThat(SeedOptions.parse(List.of("--topics", "10000", "--groups", "9000")))
                .isEqualTo(new SeedOptions(Path.of("mqconsole-demo"), 10_000, 9000, 20_000));
    }

    @Test
    void everyOptionIsTaken() {
        assertThat(SeedOptions.parse(
                        List.of("--messages", "0", "--data", "/tmp/x", "--groups", "0", "--topics", "20000")))
                .isEqualTo(new SeedOptions(Path.of("/tmp/x"), 20_000, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--topics",
                "--topics many --groups 1",
                "--topics 20001 --groups 1",
                "--topics -1 --groups 1",
                "--groups 1",
                "--messages 200001 --topics 1 --groups 1",
                "--quick"
            })
    void whatMakesNoSenseIsNamed(String line) {
        assertThatThrownBy(() -> SeedOptions.parse(List.of(line.split(" "))))
                .isInstanceOf(DemoOptions.UsageException.class)
                .hasMessageContaining(line.startsWith("--groups") ? "--topics is missing" : line.split(" ")[0]);
    }

    @Test
    void groupsNeedTopics() {
        assertThatThrownBy(() -> SeedOptions.parse(List.of("--topics", "0", "--groups", "1")))
                .isInstanceOf(DemoOptions.UsageException.class)
                .hasMessage("groups and messages need topics");
    }
}
