package io.mqconsole.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mqconsole.shared.ConsoleException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * For which nodes something counts. A node is in it when its environment is among {@code envs}, or {@code envs} has
 * {@code *}; and {@code nodes} is empty or has its host name; and {@code units} is empty or has its cell. Equal scopes are
 * written alike: values are sorted and stand once, and {@code *} stands alone.
 *
 * @param envs never empty
 * @param nodes host names, as they are written
 * @param units cells
 */
@Schema(description = "{\"envs\":[\"*\"],\"nodes\":[],\"units\":[]}; also as text")
public record Scope(List<String> envs, List<String> nodes, List<String> units) {
    private static final String ANY = "*";

    /** Every node. */
    public static final Scope ALL = new Scope(List.of(ANY), List.of(), List.of());

    public Scope {
        envs = envs.contains(ANY) ? List.of(ANY) : sorted(envs);
        nodes = sorted(nodes);
        units = sorted(units);
    }

    /**
     * @param text blank for every node
     * @throws ConsoleException {@code validation-failed} that says what is wrong with it
     */
    public static Scope parse(@Nullable String text) {
        return text == null || text.isBlank() ? ALL : ScopeText.read(text);
    }

    /** The same from a request, where it is an object or the text of one. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Scope of(JsonNode json) {
        return json.isString() ? parse(json.asString()) : ScopeText.scope(json);
    }

    public boolean includes(ScopedNode node) {
        return (envs.contains(ANY) || has(envs, node.env()))
                && (nodes.isEmpty() || has(nodes, node.hostname()))
                && (units.isEmpty() || has(units, node.cell()));
    }

    /** Those that are in it, in their order. */
    public <N extends ScopedNode> List<N> of(Collection<N> all) {
        return all.stream().filter(this::includes).toList();
    }

    public boolean everywhere() {
        return equals(ALL);
    }

    /** In one line, the same for equal scopes. */
    public String json() {
        return ScopeText.write(this);
    }

    @Override
    public String toString() {
        return json();
    }

    private static boolean has(List<String> wanted, @Nullable String value) {
        return value != null && wanted.contains(value);
    }

    private static List<String> sorted(List<String> values) {
        return List.copyOf(new TreeSet<>(values));
    }
}
