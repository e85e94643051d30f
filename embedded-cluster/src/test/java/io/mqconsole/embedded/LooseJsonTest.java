package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LooseJsonTest {

    @Test
    void keysMayBeBareNumbersAsRocketMqWritesThem() {
        assertThat(LooseJson.read("{\"brokerAddrs\":{0:\"127.0.0.1:1\",2:\"127.0.0.1:2\"},\"n\":-1}"))
                .isEqualTo(Map.of("brokerAddrs", Map.of("0", "127.0.0.1:1", "2", "127.0.0.1:2"), "n", "-1"));
    }

    @Test
    void listsEmptyThingsEscapesAndBlanksAreRead() {
        assertThat(LooseJson.read(" { \"a\" : [ ] , \"b\" : [ {} , true , \"x\\\"y\" ] } "))
                .isEqualTo(Map.of("a", List.of(), "b", List.of(Map.of(), "true", "x\"y")));
    }

    @Test
    void whatIsAbsentReadsAsEmpty() {
        Object json = LooseJson.read("{\"a\":1}");
        assertThat(LooseJson.object(json, "a")).isEmpty();
        assertThat(LooseJson.list(json, "b")).isEmpty();
        assertThat(LooseJson.string(json, "c")).isEmpty();
    }
}
