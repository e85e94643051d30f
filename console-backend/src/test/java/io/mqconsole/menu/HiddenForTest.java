package io.mqconsole.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.access.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one form in which an entry of the menu is hidden. */
class HiddenForTest {
    @Test
    void namesRoles() {
        assertThat(HiddenFor.parse("hidden-for: USER")).contains(new HiddenFor(Set.of(Role.USER)));
        assertThat(HiddenFor.parse("hidden-for: USER,AUDITOR"))
                .contains(new HiddenFor(Set.of(Role.USER, Role.AUDITOR)));
        assertThat(HiddenFor.parse("hidden-for:USER , AUDITOR"))
                .contains(new HiddenFor(Set.of(Role.USER, Role.AUDITOR)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hidden",
                "hidden-for:",
                "hidden-for: ",
                "hidden-for: user",
                "hidden-for: ROOT",
                "hidden-for: USER,",
                "hidden-for: USER,USER",
                "hidden-for: USER;AUDITOR",
                " hidden-for: USER",
                "hidden-for: USER\n",
                "true"
            })
    void andNothingElse(String value) {
        assertThat(HiddenFor.parse(value)).isEmpty();
    }
}
