package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterMainTest {

    @Test
    void optionsMayComeInAnyOrder() {
        assertThat(ClusterMain.Options.parse(List.of("--traffic", "--data", "x", "--small")))
                .isEqualTo(new ClusterMain.Options(Path.of("x"), true, true));
    }

    @Test
    void whatIsNoOptionIsNamedTogetherWithTheUsage() {
        assertThatThrownBy(() -> ClusterMain.Options.parse(List.of("--smal")))
                .hasMessage("What is --smal? Usage: cluster [--data DIR] [--small] [--traffic]");
        assertThatThrownBy(() -> ClusterMain.Options.parse(List.of("--data")))
                .hasMessageStartingWith("--data needs a folder.");
    }
}
