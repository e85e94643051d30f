package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mqconsole.shared.ConsoleException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportFileTest {
    @Test
    void csvAsSpreadsheetsWriteItIsRead() {
        assertThat(ImportFile.read(
                        "\uFEFFaddress,room,city\r\n10.0.0.1:10911, GZ00A ,\"Foshan, south\"\r\n\r\n",
                        ImportFormat.CSV))
                .containsExactly(Map.of("address", "10.0.0.1:10911", "room", "GZ00A", "city", "Foshan, south"));
    }

    @Test
    void yamlIsReadAndNumbersBecomeText() {
        assertThat(ImportFile.read("- hostname: a\n  cell: 01\n- hostname: b\n  room: ''\n", ImportFormat.YAML))
                .containsExactly(Map.of("hostname", "a", "cell", "1"), Map.of("hostname", "b"));
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWholeWithTheReason() {
        assertThat(refusal("hostname,floor\na,3\n", ImportFormat.CSV)).isEqualTo("import.unknown-column");
        assertThat(refusal("hostname,room\na\n", ImportFormat.CSV)).isEqualTo("import.cells");
        assertThat(refusal("hostname,room\n\"a,b\n", ImportFormat.CSV)).isEqualTo("import.unreadable");
        assertThat(refusal("hostname,hostname\na,b\n", ImportFormat.CSV)).isEqualTo("import.unreadable");
        assertThat(refusal("hostname\n", ImportFormat.CSV)).isEqualTo("import.empty");
        assertThat(refusal("hostname\n" + "a\n".repeat(1001), ImportFormat.CSV)).isEqualTo("import.too-many-rows");
        assertThat(refusal("x".repeat(1_000_001), ImportFormat.CSV)).isEqualTo("import.too-large");
        assertThat(refusal("hostname: a", ImportFormat.YAML)).isEqualTo("import.no-list");
        assertThat(refusal("- [a]", ImportFormat.YAML)).isEqualTo("import.no-list");
        assertThat(refusal("- hostname: {a: b}", ImportFormat.YAML)).isEqualTo("import.nested");
        assertThat(refusal("- hostname: a\n  hostname: b", ImportFormat.YAML)).isEqualTo("import.unreadable");
        assertThat(refusal("- hostname: [", ImportFormat.YAML)).isEqualTo("import.unreadable");
    }

    @Test
    void yamlCannotMakeObjectsOrGrow() {
        assertThat(refusal("- !!javax.script.ScriptEngineManager [x]", ImportFormat.YAML))
                .isEqualTo("import.unreadable");
        assertThat(refusal("- &a [x]\n- [*a, *a]", ImportFormat.YAML)).isIn("import.unreadable", "import.no-list");
    }

    private static String refusal(String text, ImportFormat format) {
        ConsoleException refused = catchThrowableOfType(ConsoleException.class, () -> ImportFile.read(text, format));
        assertThat(refused).as("refused").isNotNull();
        return refused.fields().getFirst().message().key();
    }
}
