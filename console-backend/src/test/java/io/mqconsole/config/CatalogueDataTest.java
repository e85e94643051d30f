package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.config.ConfigKey.Id;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The data of the catalogue as it is shipped: complete, and in accord with its own rules. */
class CatalogueDataTest {
    private static final ConfigCatalogue CATALOGUE = new ConfigCatalogue();
    private static final List<ConfigKey> KEYS = CATALOGUE.keys();

    @Test
    void everyKeyIsThereOnce() {
        assertThat(KEYS).hasSizeGreaterThan(550);
        assertThat(KEYS).extracting(ConfigKey::id).doesNotHaveDuplicates();
        assertThat(KEYS).extracting(ConfigKey::name).isSorted();
    }

    @Test
    void everyDefaultPassesItsOwnCheck() {
        assertThat(KEYS).filteredOn(key -> key.defaultValue() != null).allSatisfy(key -> {
            String usual = Objects.requireNonNull(key.defaultValue());
            assertThat(PlainText.problem(usual)).as(key.name()).isEmpty();
            assertThat(TypedValue.problem(key, usual)).as(key.name()).isEmpty();
        });
    }

    @Test
    void onlyTextMayHaveNoKnownDefaultBesidesWhatTheMachineDecides() {
        assertThat(KEYS)
                .filteredOn(key -> key.defaultValue() == null && key.type() != ValueType.TEXT)
                .extracting(ConfigKey::name)
                .allMatch(name -> name.endsWith("ThreadPoolNums") || name.endsWith("ExecutorThreads"));
    }

    @Test
    void rangesAndOptionsMakeSense() {
        assertThat(KEYS)
                .filteredOn(key -> key.min() != null && key.max() != null)
                .allSatisfy(key -> assertThat(key.min()).as(key.name()).isLessThan(key.max()));
        assertThat(KEYS)
                .filteredOn(key -> key.type() == ValueType.ENUM)
                .allSatisfy(key -> assertThat(key.options()).as(key.name()).hasSizeGreaterThan(1));
    }

    @Test
    void theKeysThatOperatorsUseHaveHelpInBothLanguages() {
        var names = KEYS.stream().map(ConfigKey::name).collect(Collectors.toSet());
        var written = KeyNotes.read();

        assertThat(written.keySet()).isSubsetOf(names).hasSizeGreaterThanOrEqualTo(80);
        assertThat(written.values()).allSatisfy(notes -> {
            KeyHelp help = Objects.requireNonNull(notes.help());
            assertThat(help.in(Locale.ENGLISH)).endsWith(".").doesNotMatch("(?s).*\\p{IsHan}.*");
            assertThat(help.in(Locale.SIMPLIFIED_CHINESE)).endsWith("。").containsPattern("\\p{IsHan}");
        });
        assertThat(written.keySet())
                .as("what is never pushed needs no range")
                .noneMatch(name -> Forbidden.of(name).isPresent());
    }

    @Test
    void numbersWithHelpHaveARangeOrAUnit() {
        assertThat(KEYS)
                .filteredOn(key -> key.help() != null && (key.type() == ValueType.INT || key.type() == ValueType.LONG))
                .filteredOn(key -> !key.name().equals("brokerElectionPriority"))
                .allMatch(key -> key.unit() != null || key.max() != null);
    }

    @Test
    void anEffectThatIsKnownNamesWhoReadsTheValue() {
        assertThat(KEYS).allSatisfy(key -> {
            assertThat(key.evidence()).as(key.name()).isNotBlank();
            if (key.effect() != Effect.UNKNOWN) {
                assertThat(key.evidence()).as(key.name()).matches("[\\w$]+#[\\w$<>]+");
            }
        });
        assertThat(KEYS).extracting(ConfigKey::effect).contains(Effect.values());
    }

    @Test
    void noFileHasARowForAKeyThatIsNotThere() {
        var ids = KEYS.stream().collect(Collectors.toMap(ConfigKey::id, Function.identity()));
        for (String file : List.of(CatalogueFiles.EFFECTS, CatalogueFiles.UPTAKE)) {
            assertThat(Table.read(file))
                    .as(file)
                    .extracting(row -> new Id(KeyOwner.valueOf(row.get(0)), row.get(1)))
                    .doesNotHaveDuplicates()
                    .allMatch(ids::containsKey);
        }
    }

    @Test
    void whatIsNeverPushedIsMarkedAndHasAReasonInBothLanguages() {
        var english = ResourceBundle.getBundle("texts", Locale.ROOT);
        var chinese = ResourceBundle.getBundle("texts", Locale.SIMPLIFIED_CHINESE);
        assertThat(KEYS).filteredOn(key -> key.danger() == Danger.FORBIDDEN).allSatisfy(key -> {
            var reason = CATALOGUE.keyProblem(key.owner(), key.name(), true).orElseThrow();
            assertThat(english.getString(reason.key())).contains("{0}");
            assertThat(chinese.getString(reason.key())).contains("{0}").isNotEqualTo(english.getString(reason.key()));
        });
        assertThat(KEYS)
                .filteredOn(key -> key.danger() != Danger.FORBIDDEN)
                .allMatch(key ->
                        CATALOGUE.keyProblem(key.owner(), key.name(), false).isEmpty());
    }
}
