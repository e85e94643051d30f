package io.mqconsole.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowFileTest {
    private static final List<String> COLUMNS = List.of("address", "hostname", "room", "cell", "city");

    @Test
    void csvAsSpreadsheetsWriteItIsRead() {
        assertThat(RowFile.read(
                        "\uFEFFaddress,room,city\r\n10.0.0.1:10911, GZ00A ,\"Foshan, south\"\r\n\r\n",
                        RowFormat.CSV,
                        COLUMNS,
                        1000))
                .containsExactly(Map.of("address", "10.0.0.1:10911", "room", "GZ00A", "city", "Foshan, south"));
    }

    @Test
    void blanksAroundACellAreDroppedExceptWhereTheColumnIsTakenAsItStands() {
        String csv = " hostname , room,city\n a , ' =x,  '=1 \n b ,\" \",\n";
        String yaml = "- hostname: ' a '\n  room: \" '=x\"\n  city: ' ''=1 '\n- hostname: b\n  room: ' '\n  city: ''\n";

        assertThat(RowFile.read(csv, RowFormat.CSV, COLUMNS, Set.of("room"), 1000))
                .containsExactly(
                        Map.of("hostname", "a", "room", " ' =x", "city", "=1"), Map.of("hostname", "b", "room", " "));
        assertThat(RowFile.read(yaml, RowFormat.YAML, COLUMNS, Set.of("room"), 1000))
                .containsExactly(
                        Map.of("hostname", "a", "room", " '=x", "city", "'=1"), Map.of("hostname", "b", "room", " "));
        assertThat(RowFile.read(csv, RowFormat.CSV, COLUMNS, 1000).get(1)).isEqualTo(Map.of("hostname", "b"));
    }

    @Test
    void yamlIsReadAndEveryCellIsText() {
        assertThat(RowFile.read(
                        "- hostname: a\n  cell: 01\n- hostname: b\n  room: ''\n", RowFormat.YAML, COLUMNS, 1000))
                .containsExactly(Map.of("hostname", "a", "cell", "01"), Map.of("hostname", "b"));
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWholeWithTheReason() {
        assertThat(refusal("hostname,floor\na,3\n", RowFormat.CSV)).isEqualTo("import.unknown-column");
        assertThat(refusal("hostname,room\na\n", RowFormat.CSV)).isEqualTo("import.cells");
        assertThat(refusal("hostname,room\n\"a,b\n", RowFormat.CSV)).isEqualTo("import.unreadable");
        assertThat(refusal("hostname,hostname\na,b\n", RowFormat.CSV)).isEqualTo("import.unreadable");
        assertThat(refusal("hostname, hostname\na,b\n", RowFormat.CSV)).isEqualTo("import.column-twice");
        assertThat(refusal("hostname\n", RowFormat.CSV)).isEqualTo("import.empty");
        assertThat(refusal("hostname\n" + "a\n".repeat(1001), RowFormat.CSV)).isEqualTo("import.too-many-rows");
        assertThat(refusal("x".repeat(1_000_001), RowFormat.CSV)).isEqualTo("import.too-large");
        assertThat(refusal("hostname: a", RowFormat.YAML)).isEqualTo("import.no-list");
        assertThat(refusal("- [a]", RowFormat.YAML)).isEqualTo("import.no-list");
        assertThat(refusal("- hostname: {a: b}", RowFormat.YAML)).isEqualTo("import.nested");
        assertThat(refusal("- hostname: a\n  hostname: b", RowFormat.YAML)).isEqualTo("import.unreadable");
        assertThat(refusal("- hostname: [", RowFormat.YAML)).isEqualTo("import.unreadable");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Map<String, String>> rows = List.of(
                Map.of("hostname", "007", "room", "=1+1", "city", "on"),
                Map.of("hostname", "1_000", "room", "'=x", "cell", "2026-01-01"));
        for (RowFormat format : RowFormat.values()) {
            assertThat(RowFile.read(RowFile.write(rows, format, COLUMNS), format, COLUMNS, 1000))
                    .as(format.name())
                    .containsExactlyElementsOf(rows);
        }
    }

    @Test
    void yamlCannotMakeObjectsOrGrow() {
        assertThat(refusal("- !!javax.script.ScriptEngineManager [x]", RowFormat.YAML))
                .isEqualTo("import.unreadable");
        assertThat(refusal("- &a [x]\n- [*a, *a]", RowFormat.YAML)).isIn("import.unreadable", "import.no-list");
    }

    private static String refusal(String text, RowFormat format) {
        ConsoleException refused =
                catchThrowableOfType(ConsoleException.class, () -> RowFile.read(text, format, COLUMNS, 1000));
        assertThat(refused).as("refused").isNotNull();
        return refused.fields().getFirst().message().key();
    }
}
