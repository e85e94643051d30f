package io.mqconsole.kv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mqconsole.kv.KvFile.Entry;
import io.mqconsole.shared.ConsoleException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A namespace goes into a file and comes back as it was. */
class KvFileTest {
    private static Map<String, String> awkward() {
        var values = new LinkedHashMap<String, String>();
        values.put("plain", "on");
        values.put("-starts-like-a-formula", "=1+2");
        values.put("apostrophe", "'quoted");
        values.put("apostrophe-and-formula", "'=1");
        values.put("apostrophes", "''");
        values.put("empty", "");
        values.put("blanks", "  a  ");
        values.put("lines", "a\nb\r\nc\td\n");
        values.put("commas", "a,\"b\",c");
        values.put("number", "1.10");
        values.put("hex", "0x1F");
        values.put("yes", "yes");
        values.put("null", "null");
        values.put("date", "2026-11-21");
        values.put("chinese", "开关 🚦");
        values.put("json", "{\"a\": [1, {}]}");
        values.put("yaml", "- a: &x 1\n- *x");
        values.put("colon", "a: b # c");
        values.put("control", "\u0001\u0085\u2028");
        return values;
    }

    @ParameterizedTest
    @EnumSource(KvFormat.class)
    void everyTextComesBack(KvFormat format) {
        Map<String, String> values = awkward();
        var read = new LinkedHashMap<String, String>();
        KvFile.read(KvFile.write(values, format), format).forEach(entry -> read.put(entry.key(), entry.text()));
        assertThat(read).isEqualTo(values);
    }

    @Test
    void aSpreadsheetFindsNoFormulaInAnExport() {
        assertThat(KvFile.write(awkward(), KvFormat.CSV).lines())
                .noneMatch(line -> line.startsWith("\"=") || line.startsWith("\"-"));
    }

    @Test
    void whatPeopleWriteByHandIsText() {
        assertThat(KvFile.read("a: on\nb: 1.10\nc: 0x1F\nd: 2026-01-01\ne: ~\nf:\n", KvFormat.YAML))
                .containsExactly(
                        new Entry("a", "on"),
                        new Entry("b", "1.10"),
                        new Entry("c", "0x1F"),
                        new Entry("d", "2026-01-01"),
                        new Entry("e", "~"),
                        new Entry("f", ""));
        assertThat(KvFile.read("key,value\na,1\n\n\"b\",\"x,y\"\n", KvFormat.CSV))
                .containsExactly(new Entry("a", "1"), new Entry("b", "x,y"));
        assertThat(KvFile.read("\uFEFF{\"a\": \"1\", \"b\": 2, \"c\": null}", KvFormat.JSON))
                .containsExactly(new Entry("a", "1"), new Entry("b", null), new Entry("c", null));
        assertThat(KvFile.read("a: [1]\n", KvFormat.YAML)).containsExactly(new Entry("a", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CSV|''|kv.import.header",
                "CSV|key,value|import.empty",
                "CSV|name,value|kv.import.header",
                "JSON|{}|import.empty",
                "JSON|[1]|kv.import.no-map",
                "JSON|{\"a\":\"1\",\"a\":\"2\"}|import.unreadable",
                "JSON|{\"a\":\"1\"} x|import.unreadable",
                "JSON|{|import.unreadable",
                "YAML|- a|kv.import.no-map",
                "YAML|{a: 1, a: 2}|import.unreadable",
                "YAML|{a: &x [1], b: *x}|import.unreadable",
                "YAML|'!!javax.script.ScriptEngineManager [1]'|import.unreadable"
            })
    void aFileThatCannotBeReadIsRefusedWhole(KvFormat format, String text, String reason) {
        assertThatExceptionOfType(ConsoleException.class)
                .isThrownBy(() -> KvFile.read(text.replace("key,value", "key,value\n"), format))
                .satisfies(refused ->
                        assertThat(refused.fields().getFirst().message().key()).isEqualTo(reason));
    }
}
