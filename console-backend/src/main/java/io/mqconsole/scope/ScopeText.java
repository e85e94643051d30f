package io.mqconsole.scope;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A scope as JSON: read by the letter, so that a mistyped field is not taken for "every node". */
final class ScopeText {
    private static final String FIELD = "scope";
    private static final List<String> PARTS = List.of("envs", "nodes", "units");
    private static final int MAX_TEXT = 16_384;
    private static final int MAX_VALUES = 200;
    private static final int MAX_VALUE = 128;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ScopeText() {}

    static Scope read(String text) {
        if (text.length() > MAX_TEXT) {
            throw wrong("scope.too-long", MAX_TEXT);
        }
        try {
            return scope(JSON.readTree(text));
        } catch (JacksonException e) {
            throw wrong("scope.no-json", write(Scope.ALL));
        }
    }

    static Scope scope(JsonNode json) {
        if (!json.isObject()) {
            throw wrong("scope.no-json", write(Scope.ALL));
        }
        var unknown = new TreeSet<>(json.propertyNames());
        PARTS.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw wrong("scope.unknown-field", shown(unknown.first()));
        }
        List<String> envs = json.has("envs") ? values("envs", json.get("envs")) : Scope.ALL.envs();
        if (envs.isEmpty()) {
            throw wrong("scope.no-env");
        }
        Scope scope = new Scope(envs, values("nodes", json.get("nodes")), values("units", json.get("units")));
        // As it is stored, and has to be read again.
        if (write(scope).length() > MAX_TEXT) {
            throw wrong("scope.too-long", MAX_TEXT);
        }
        return scope;
    }

    static String write(Scope scope) {
        ObjectNode json = JSON.createObjectNode();
        put(json, "envs", scope.envs());
        put(json, "nodes", scope.nodes());
        put(json, "units", scope.units());
        return JSON.writeValueAsString(json);
    }

    private static void put(ObjectNode json, String part, List<String> values) {
        ArrayNode array = json.putArray(part);
        values.forEach(array::add);
    }

    private static List<String> values(String part, @Nullable JsonNode array) {
        if (array == null) {
            return List.of();
        }
        if (!array.isArray()) {
            throw wrong("scope.no-array", part);
        }
        if (array.size() > MAX_VALUES) {
            throw wrong("scope.too-many", part, MAX_VALUES);
        }
        var values = new ArrayList<String>();
        for (JsonNode value : array) {
            values.add(value(part, value));
        }
        return values;
    }

    private static String value(String part, JsonNode value) {
        String text = value.isString() ? value.asString() : "";
        boolean plain = !text.isEmpty()
                && text.length() <= MAX_VALUE
                && text.codePoints().noneMatch(ScopeText::isBlankOrHidden);
        if (!plain) {
            throw wrong("scope.bad-value", part, shown(value.toString()), MAX_VALUE);
        }
        if (text.equals("*") && !part.equals("envs")) {
            throw wrong("scope.no-star", part);
        }
        return text;
    }

    private static boolean isBlankOrHidden(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static ConsoleException wrong(String key, Object... args) {
        return ConsoleException.invalid(FIELD, Text.of(key, args));
    }
}
