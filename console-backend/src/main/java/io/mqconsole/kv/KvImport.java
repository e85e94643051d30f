package io.mqconsole.kv;

import io.mqconsole.kv.KvImportResult.Row;
import io.mqconsole.kv.KvImportResult.Verdict;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.TextMatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries a namespace between the store and files. */
@Component
class KvImport {
    private static final int SHOWN = 120;

    private final KvMapper mapper;
    private final KvStore store;
    private final KvRules rules;

    KvImport(KvMapper mapper, KvStore store, KvRules rules) {
        this.mapper = mapper;
        this.store = store;
        this.rules = rules;
    }

    /** @param keys those that are wanted; all of the namespace when null */
    String export(String namespace, @Nullable TextMatch keys, KvFormat format) {
        var filter = new KvFilter(TextMatch.exact(namespace), keys);
        long count = mapper.count(filter);
        if (count == 0) {
            throw new ConsoleException(
                    ErrorCode.NOT_FOUND,
                    Text.of(
                            keys == null ? "kv.no-namespace" : "kv.no-such-keys",
                            KvKey.fits(namespace) ? namespace : "?"));
        }
        requireImportable(count, mapper.size(filter));
        var values = new LinkedHashMap<String, String>();
        mapper.whole(filter).forEach(item -> values.put(item.key(), item.value()));
        String file = KvFile.write(values, format);
        requireImportable(count, file.length());
        return file;
    }

    private static void requireImportable(long keys, long characters) {
        if (keys > KvFile.MAX_ROWS || characters > KvFile.MAX_CHARACTERS) {
            throw ConsoleException.invalid(
                    "key", Text.of("kv.export-too-large", keys, characters, KvFile.MAX_ROWS, KvFile.MAX_CHARACTERS));
        }
    }

    KvImportResult run(String namespace, String text, KvFormat format, boolean dryRun) {
        if (!KvKey.fits(namespace)) {
            throw ConsoleException.invalid("namespace", Text.of("kv.name", KvKey.MAX));
        }
        List<KvFile.Entry> entries = KvFile.read(text, format);
        var stored = new LinkedHashMap<String, @Nullable KvItem>();
        mapper.namespace(namespace).forEach(item -> stored.put(item.key(), item));
        var named = new HashSet<String>();
        var rows = new ArrayList<Row>();
        for (KvFile.Entry entry : entries) {
            rows.add(row(rows.size() + 1, namespace, entry, stored.get(entry.key()), named));
        }
        var planned = new KvImportResult(rows, false);
        if (dryRun || !planned.valid()) {
            return planned;
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).verdict() != Verdict.SAME) {
                values.put(entries.get(i).key(), entries.get(i).text());
            }
        }
        store.write(namespace, values, stored);
        return new KvImportResult(rows, true);
    }

    private Row row(int number, String namespace, KvFile.Entry entry, @Nullable KvItem stored, Set<String> named) {
        List<FieldProblem> problems = new ArrayList<>(
                entry.isText()
                        ? rules.problems(namespace, entry.key(), entry.text())
                        : List.of(new FieldProblem("value", Text.of("kv.import.not-text"))));
        if (!named.add(entry.key())) {
            problems.add(new FieldProblem("key", Text.of("kv.import.twice")));
        }
        return new Row(number, cut(entry.key()), cut(entry.text()), verdict(problems, entry, stored), problems);
    }

    private static Verdict verdict(List<FieldProblem> problems, KvFile.Entry entry, @Nullable KvItem stored) {
        if (!problems.isEmpty()) {
            return Verdict.INVALID;
        }
        if (stored == null) {
            return Verdict.CREATE;
        }
        return stored.value().equals(entry.text()) ? Verdict.SAME : Verdict.UPDATE;
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
