package io.mqconsole.kv;

import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value is known by, here and on NameServers. Each part has 1 to {@value #MAX} letters, digits, dots, underscores
 * and dashes; case matters. A single dot or two are left out, because in an address they mean another place.
 */
public record KvKey(String namespace, String key) {
    public static final int MAX = 128;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1," + MAX + "}");

    /** Such as stands in the subject of a change and as the resource of an audit row. */
    @Override
    public String toString() {
        return "kv/" + namespace + "/" + key;
    }

    static KvKey ofSubject(String subject) {
        String[] parts = subject.split("/", 3);
        return new KvKey(parts[1], parts[2]);
    }

    /** Empty for what cannot be the name of anything. */
    static Optional<KvKey> of(String namespace, String key) {
        return fits(namespace) && fits(key) ? Optional.of(new KvKey(namespace, key)) : Optional.empty();
    }

    static List<FieldProblem> problems(@Nullable String namespace, @Nullable String key) {
        var problems = new ArrayList<FieldProblem>();
        if (!fits(namespace)) {
            problems.add(new FieldProblem("namespace", Text.of("kv.name", MAX)));
        }
        if (!fits(key)) {
            problems.add(new FieldProblem("key", Text.of("kv.name", MAX)));
        }
        return problems;
    }

    static boolean fits(@Nullable String name) {
        return name != null && NAME.matcher(name).matches() && !name.equals(".") && !name.equals("..");
    }
}
