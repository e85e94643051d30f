package io.mqconsole.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mqconsole.shared.ConsoleException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ScopeTest {
    private record Host(
            @Nullable String env,
            @Nullable String hostname,
            @Nullable String cell) implements ScopedNode {}

    private static final Host STABLE = new Host("STABLE", "b1", "RZ00A");
    private static final Host GRAY = new Host("GRAY", "b2", "RZ00B");
    private static final Host UNLABELLED = new Host(null, null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "{}", "{\"envs\":[\"*\"],\"nodes\":[],\"units\":[]}", "{\"envs\":[\"GRAY\",\"*\"]}"})
    void everyNodeIsInTheUsualScope(String text) {
        Scope scope = Scope.parse(text);
        assertThat(scope).isEqualTo(Scope.ALL);
        assertThat(scope.of(List.of(STABLE, GRAY, UNLABELLED))).containsExactly(STABLE, GRAY, UNLABELLED);
    }

    @Test
    void eachPartNarrowsAndAnUnknownLabelIsInNothingThatIsNamed() {
        assertThat(in("{\"envs\":[\"STABLE\"]}")).containsExactly(STABLE);
        assertThat(in("{\"nodes\":[\"b2\",\"b9\"]}")).containsExactly(GRAY);
        assertThat(in("{\"units\":[\"RZ00A\",\"RZ00B\"]}")).containsExactly(STABLE, GRAY);
        assertThat(in("{\"envs\":[\"STABLE\"],\"nodes\":[\"b2\"]}")).isEmpty();
        assertThat(in("{\"envs\":[\"stable\"]}")).as("case counts").isEmpty();
    }

    private static List<Host> in(String scope) {
        return Scope.parse(scope).of(List.of(STABLE, GRAY, UNLABELLED));
    }

    @Test
    void equalScopesAreWrittenAlike() {
        Scope scope = Scope.parse(" {\"units\":[\"z\",\"a\",\"z\"],\"envs\":[\"B\",\"A\"]} ");
        assertThat(scope.json()).isEqualTo("{\"envs\":[\"A\",\"B\"],\"nodes\":[],\"units\":[\"a\",\"z\"]}");
        assertThat(Scope.parse(scope.json())).isEqualTo(scope);
    }

    @Test
    void aRequestMayCarryItAsObjectOrText() {
        var json = JsonMapper.builder().build();
        assertThat(json.readValue("{\"envs\":[\"A\"]}", Scope.class)).isEqualTo(Scope.parse("{\"envs\":[\"A\"]}"));
        assertThat(json.readValue("\"{}\"", Scope.class)).isEqualTo(Scope.ALL);
        assertThat(json.writeValueAsString(Scope.ALL)).isEqualTo(Scope.ALL.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "all|scope.no-json",
                "[\"*\"]|scope.no-json",
                "{\"envs\":[\"*\"]} x|scope.no-json",
                "{\"envs\":[\"a\"],\"envs\":[\"b\"]}|scope.no-json",
                "{\"env\":[\"*\"]}|scope.unknown-field",
                "{\"envs\":[]}|scope.no-env",
                "{\"envs\":\"*\"}|scope.no-array",
                "{\"nodes\":null}|scope.no-array",
                "{\"nodes\":[1]}|scope.bad-value",
                "{\"nodes\":[\"\"]}|scope.bad-value",
                "{\"nodes\":[\"a b\"]}|scope.bad-value",
                "{\"nodes\":[\"a\\u200b\"]}|scope.bad-value",
                "{\"nodes\":[\"*\"]}|scope.no-star"
            })
    void whatIsMeantOtherwiseIsRefusedWithTheReason(String text, String reason) {
        assertThat(reason(text)).isEqualTo(reason);
    }

    @Test
    void itIsLimited() {
        assertThat(reason("{\"nodes\":[\"" + "x".repeat(129) + "\"]}")).isEqualTo("scope.bad-value");
        assertThat(reason("{\"nodes\":[" + "\"a\",".repeat(200) + "\"a\"]}")).isEqualTo("scope.too-many");
        assertThat(reason(" ".repeat(16_400) + "{}")).isEqualTo("scope.too-long");
    }

    private static String reason(String text) {
        var refused = catchThrowableOfType(ConsoleException.class, () -> Scope.parse(text));
        assertThat(refused.fields()).extracting("field").containsExactly("scope");
        return refused.fields().getFirst().message().key();
    }
}
