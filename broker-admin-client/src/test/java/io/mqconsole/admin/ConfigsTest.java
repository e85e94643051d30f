package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Values come back exactly as the node wrote them. */
class ConfigsTest {
    @Test
    void everythingAfterTheFirstEqualsSignIsTheValue() {
        assertThat(Configs.parse("a=1\nempty=\nflags=x=y\nmessageDelayLevel=1s 5s \n\n"))
                .containsEntry("a", "1")
                .containsEntry("empty", "")
                .containsEntry("flags", "x=y")
                .containsEntry("messageDelayLevel", "1s 5s ")
                .hasSize(4);
    }

    @Test
    void backslashesAndChineseSurvive() {
        assertThat(Configs.parse("pattern=\\d+\ncity=广州\nroom=#1"))
                .containsEntry("pattern", "\\d+")
                .containsEntry("city", "广州")
                .containsEntry("room", "#1");
    }

    @Test
    void aLineWithoutAKeyIsNoConfiguration() {
        assertThatIllegalArgumentException().isThrownBy(() -> Configs.parse("<html>"));
        assertThatIllegalArgumentException().isThrownBy(() -> Configs.parse("=value"));
    }
}
