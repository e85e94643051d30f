package io.mqconsole.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON that RocketMQ writes, whose object keys may be bare numbers ({@code {0:"127.0.0.1:1"}}), which strict
 * readers refuse. Numbers, {@code true}, {@code false} and {@code null} come out as the text they are.
 */
final class LooseJson {

    private final String text;
    private int at;

    private LooseJson(String text) {
        this.text = text;
    }

    /** @return a map, a list or a string */
    static Object read(String text) {
        return new LooseJson(text).value();
    }

    /** @return the object under a key, or an empty one */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object parent, String key) {
        return parent instanceof Map<?, ?> map && map.get(key) instanceof Map<?, ?> child
                ? (Map<String, Object>) child
                : Map.of();
    }

    /** @return the list under a key, or an empty one */
    static List<?> list(Object parent, String key) {
        return parent instanceof Map<?, ?> map && map.get(key) instanceof List<?> child ? child : List.of();
    }

    /** @return the text under a key, or an empty one */
    static String string(Object parent, String key) {
        return parent instanceof Map<?, ?> map && map.get(key) instanceof String child ? child : "";
    }

    private Object value() {
        skipBlanks();
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> quoted();
            default -> bare();
        };
    }

    private Map<String, Object> object() {
        var members = new LinkedHashMap<String, Object>();
        at++;
        while (more('}')) {
            skipBlanks();
            String key = text.charAt(at) == '"' ? quoted() : bare();
            skipBlanks();
            at++; // the colon
            members.put(key, value());
        }
        return members;
    }

    private List<Object> list() {
        var elements = new ArrayList<Object>();
        at++;
        while (more(']')) {
            elements.add(value());
        }
        return elements;
    }

    /** Steps over a comma, or over the end, in which case there is no more. */
    private boolean more(char end) {
        skipBlanks();
        if (text.charAt(at) == ',') {
            at++;
            skipBlanks();
        }
        if (text.charAt(at) == end) {
            at++;
            return false;
        }
        return true;
    }

    private String quoted() {
        var string = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
                c = text.charAt(at);
            }
            string.append(c);
        }
        at++;
        return string.toString();
    }

    private String bare() {
        int start = at;
        while (at < text.length() && ",:]} \n\t\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipBlanks() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
