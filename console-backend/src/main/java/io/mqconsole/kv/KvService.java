package io.mqconsole.kv;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.SortColumns;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.TextMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps key-value settings with all that they ever were. What it does reaches no NameServer; {@link KvPublication} does. */
@Service
public class KvService {
    private static final SortColumns COLUMNS = new SortColumns(
            List.of("namespace", "key", "operator", "createdAt", "updatedAt"),
            List.of(new SortOrder("namespace", true), new SortOrder("key", true)));

    private final KvMapper mapper;
    private final KvStore store;
    private final KvRules rules;
    private final KvImport imports;

    KvService(KvMapper mapper, KvStore store, KvRules rules, KvImport imports) {
        this.mapper = mapper;
        this.store = store;
        this.rules = rules;
        this.imports = imports;
    }

    /** Long values are cut; {@link #get} has all of them. */
    @RequiresPermission("kv:read")
    @Switchable("kv.list")
    @Transactional(readOnly = true)
    public Page<KvRow> list(KvFilter filter, PageQuery query) {
        List<SortOrder> order = COLUMNS.orderOf(query);
        return Page.stored(mapper.search(filter, order, query.pageSize(), query.offset()), query, mapper.count(filter));
    }

    /** In their order. */
    @RequiresPermission("kv:read")
    public List<String> namespaces() {
        return mapper.namespaces();
    }

    /** @throws ConsoleException {@code not-found} */
    @RequiresPermission("kv:read")
    @Switchable("kv.get")
    public KvItem get(String namespace, String key) {
        return store.existing(named(namespace, key));
    }

    /**
     * Every version there was, the newest first, also of a key that was removed.
     *
     * @throws ConsoleException {@code not-found} when there never was such a key
     */
    @RequiresPermission("kv:read")
    @Switchable("kv.history.get")
    @Transactional(readOnly = true)
    public Page<KvRevision> history(String namespace, String key, PageQuery query) {
        KvKey name = named(namespace, key);
        long total = mapper.revisions(name);
        if (total == 0) {
            throw KvStore.notFound(name);
        }
        return Page.stored(mapper.history(name, query.pageSize(), query.offset()), query, total);
    }

    /**
     * @throws ConsoleException {@code validation-failed} for names and values that do not fit; {@code conflict} when there is
     *     such a key
     */
    @RequiresPermission("kv:write")
    @Switchable("kv.create")
    public KvItem create(@Nullable String namespace, @Nullable String key, @Nullable String value) {
        return store.create(checked(namespace, key, value), value == null ? "" : value);
    }

    /**
     * @param version as read before
     * @throws ConsoleException {@code not-found}; {@code validation-failed} for a value that does not fit; {@code conflict}
     *     when somebody else was faster
     */
    @RequiresPermission("kv:write")
    @Switchable("kv.update")
    public KvItem update(String namespace, String key, @Nullable String value, int version) {
        named(namespace, key);
        return store.update(checked(namespace, key, value), value == null ? "" : value, version);
    }

    /**
     * Its history stays, and it can be made again from there.
     *
     * @throws ConsoleException {@code not-found}; {@code conflict} when somebody else was faster
     */
    @RequiresPermission("kv:write")
    @Switchable("kv.delete")
    public void delete(String namespace, String key, int version) {
        store.delete(named(namespace, key), version);
    }

    /**
     * A namespace as a file that {@link #importFile} reads.
     *
     * @param keys those that are wanted; all when null
     * @throws ConsoleException {@code not-found} when there is no such key; {@code validation-failed} for more than import
     *     reads from a file
     */
    @RequiresPermission("kv:read")
    @Switchable("kv.export")
    @Transactional(readOnly = true)
    public String export(String namespace, @Nullable TextMatch keys, KvFormat format) {
        return imports.export(namespace, keys, format);
    }

    /**
     * Makes and changes the keys of a file, all of them or none; a key that the file does not name stays as it is.
     *
     * @param dryRun only tells what it would do
     * @throws ConsoleException {@code validation-failed} for a file that cannot be read; {@code conflict} when somebody else
     *     was faster
     */
    @RequiresPermission("kv:write")
    @Switchable("kv.import")
    public KvImportResult importFile(String namespace, String text, KvFormat format, boolean dryRun) {
        return imports.run(namespace, text, format, dryRun);
    }

    private KvKey checked(@Nullable String namespace, @Nullable String key, @Nullable String value) {
        List<FieldProblem> problems = rules.problems(namespace, key, value);
        if (namespace == null || key == null || !problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        return new KvKey(namespace, key);
    }

    /** What cannot be a name names nothing, and is not repeated. */
    private static KvKey named(String namespace, String key) {
        return KvKey.of(namespace, key).orElseThrow(() -> KvStore.notFound(new KvKey("?", "?")));
    }
}
