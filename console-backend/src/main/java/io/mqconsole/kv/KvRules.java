package io.mqconsole.kv;

import io.mqconsole.admin.KvWrite;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be stored: names and values that a NameServer would carry unchanged, and that a reserved namespace allows. */
@Component
class KvRules {
    /** In UTF-8. */
    static final int MAX_BYTES = 64 * 1024;

    private final List<ReservedNamespace> reserved;

    KvRules(List<ReservedNamespace> reserved) {
        this.reserved = reserved;
    }

    List<FieldProblem> problems(@Nullable String namespace, @Nullable String key, @Nullable String value) {
        var problems = new ArrayList<>(KvKey.problems(namespace, key));
        Text wrong = value == null ? Text.of("field.required") : problem(value);
        if (wrong != null) {
            problems.add(new FieldProblem("value", wrong));
        }
        if (problems.isEmpty() && namespace != null && key != null && value != null) {
            reserved.stream()
                    .filter(rule -> rule.namespace().equals(namespace))
                    .forEach(rule -> problems.addAll(rule.problems(key, value)));
        }
        return problems;
    }

    private static @Nullable Text problem(String value) {
        if (!KvWrite.carries(value)) {
            return Text.of("kv.value-not-carried");
        }
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        return bytes > MAX_BYTES ? Text.of("kv.value-too-long", bytes, MAX_BYTES) : null;
    }
}
