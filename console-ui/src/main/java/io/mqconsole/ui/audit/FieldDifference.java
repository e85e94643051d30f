package io.mqconsole.ui.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field that an act changed.
 *
 * @param name as the API has it, {@code labels.room} for one within another; empty where the whole is one value
 * @param before null for nothing
 * @param after null for nothing
 */
record FieldDifference(
        String name, @Nullable String before, @Nullable String after) {

    /** Only what differs, in the order of the fields; nothing where there is neither before nor after. */
    static List<FieldDifference> between(@Nullable JsonNode before, @Nullable JsonNode after) {
        var found = new ArrayList<FieldDifference>();
        collect("", before, after, found);
        return List.copyOf(found);
    }

    private static void collect(
            String name, @Nullable JsonNode before, @Nullable JsonNode after, List<FieldDifference> found) {
        if (isObject(before) || isObject(after)) {
            names(before, after)
                    .forEach(field -> collect(
                            name.isEmpty() ? field : name + "." + field, of(before, field), of(after, field), found));
            return;
        }
        var difference = new FieldDifference(name, text(before), text(after));
        if (!Objects.equals(difference.before, difference.after)) {
            found.add(difference);
        }
    }

    private static Set<String> names(@Nullable JsonNode before, @Nullable JsonNode after) {
        var names = new LinkedHashSet<String>();
        if (before != null) {
            names.addAll(before.propertyNames());
        }
        if (after != null) {
            names.addAll(after.propertyNames());
        }
        return names;
    }

    private static boolean isObject(@Nullable JsonNode node) {
        return node != null && node.isObject();
    }

    private static @Nullable JsonNode of(@Nullable JsonNode node, String field) {
        return node == null ? null : node.get(field);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        return node.isString() ? node.asString() : node.toString();
    }
}
