package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.rocketmq.common.MixAll;
import org.junit.jupiter.api.Test;

/** What is written is what a node reads: it uses RocketMQ's {@link MixAll#string2Properties}. */
class ConfigLinesTest {
    @Test
    void aNodeReadsEveryCharacterOfAValue() {
        var values = new LinkedHashMap<String, String>();
        values.put("plain", "6");
        values.put("empty", "");
        values.put("trailing", "1s 5s  ");
        values.put("leading", "  x\t");
        values.put("equals", "=a=b:c");
        values.put("comment", "#1!");
        values.put("city", "广州 \uD83D\uDE00 é");
        values.put("pattern", "\\d+\\");
        values.put("json", "{\"a\":\"b\"}");
        values.put("escape", "\\u0041\\n\f\u0085\u2028");

        assertThat(MixAll.string2Properties(ConfigLines.format(values))).isEqualTo(values);
    }

    @Test
    void aValueWithALineBreakIsRefused() {
        for (String value : new String[] {"a\nb", "a\r", "\n"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfigLines.checked(Map.of("key", value)))
                    .withMessageContaining("key");
        }
    }

    @Test
    void aKeyThatANodeWouldReadAsSomethingElseIsRefused() {
        for (String key : new String[] {"", "a b", "a=b", "a:b", "#a", "a\n", "a\\", "键"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> ConfigLines.checked(Map.of(key, "v")));
        }
    }

    @Test
    void nothingIsNoWrite() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConfigLines.checked(Map.of()));
    }
}
