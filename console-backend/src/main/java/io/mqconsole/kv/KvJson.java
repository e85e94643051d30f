package io.mqconsole.kv;

import io.mqconsole.kv.KvFile.Entry;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A namespace as a JSON object of texts. */
final class KvJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private KvJson() {}

    static String write(Map<String, String> values) {
        return JSON.writeValueAsString(values);
    }

    static List<Entry> read(String text) {
        JsonNode document;
        try {
            document = JSON.readTree(text);
        } catch (JacksonException e) {
            throw KvFile.unreadable(e);
        }
        if (document == null || !document.isObject()) {
            throw KvFile.unreadable(Text.of("kv.import.no-map"));
        }
        return document.properties().stream()
                .map(field -> new Entry(
                        field.getKey(),
                        field.getValue().isString() ? field.getValue().asString() : null))
                .toList();
    }
}
