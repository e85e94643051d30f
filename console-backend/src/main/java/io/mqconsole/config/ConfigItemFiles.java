package io.mqconsole.config;

import io.mqconsole.config.ConfigItemRow.Content;
import io.mqconsole.config.ItemFileResult.Row;
import io.mqconsole.config.ItemFileResult.Verdict;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.RowFile;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Items as a file, and items from a file: all of them or none. No broker is touched. */
@Service
public class ConfigItemFiles {
    public static final int MOST_ROWS = 1000;

    private final ConfigItems items;
    private final ConfigItemMapper mapper;
    private final ItemRules rules;
    private final ItemWriting writing;

    ConfigItemFiles(ConfigItems items, ConfigItemMapper mapper, ItemRules rules, ItemWriting writing) {
        this.items = items;
        this.mapper = mapper;
        this.rules = rules;
        this.writing = writing;
    }

    /** What a row of a file comes to. */
    private record Planned(
            FiledItem item,
            @Nullable ConfigItemRow before,
            @Nullable Content content,
            List<FieldProblem> problems) {
        Verdict verdict() {
            if (content == null || !problems.isEmpty()) {
                return Verdict.INVALID;
            }
            if (before == null || before.deleted()) {
                return Verdict.CREATE;
            }
            return before.content().equals(content) ? Verdict.SAME : Verdict.UPDATE;
        }

        Row row(int number) {
            return new Row(
                    number,
                    item.target().targetName(),
                    item.target().property(),
                    item.spec().value(),
                    verdict(),
                    problems);
        }
    }

    /**
     * Those that are not deleted, so that {@link #importFile} makes the same ones.
     *
     * @throws ConsoleException {@code validation-failed} for more than it reads from a file
     */
    @RequiresPermission("config:read")
    @Switchable("config-items.export")
    public String export(ConfigItemFilter filter, RowFormat format) {
        List<Map<String, String>> rows = items.all().stream()
                .filter(item -> !item.deleted())
                .filter(filter::matches)
                .map(FiledItem::cells)
                .toList();
        String file = RowFile.write(rows, format, FiledItem.COLUMNS);
        if (rows.size() > MOST_ROWS || file.length() > RowFile.MAX_CHARACTERS) {
            throw ConsoleException.invalid(
                    "filter",
                    Text.of(
                            "config-item.export-too-large",
                            rows.size(),
                            file.length(),
                            MOST_ROWS,
                            RowFile.MAX_CHARACTERS));
        }
        return file;
    }

    /**
     * Makes and changes the items of a file; items that are not in it stay as they are.
     *
     * @param allowUnknown also keys that the catalogue does not have
     * @throws ConsoleException {@code validation-failed} for a file that cannot be read; {@code conflict} when somebody
     *     changed one of them meanwhile
     */
    @RequiresPermission("config:write")
    @Switchable("config-items.import")
    public ItemFileResult importFile(String text, RowFormat format, boolean allowUnknown, boolean dryRun) {
        var named = new HashSet<ItemTarget>();
        List<Planned> planned = RowFile.read(text, format, FiledItem.COLUMNS, FiledItem.VERBATIM, MOST_ROWS).stream()
                .map(cells -> planned(FiledItem.read(cells, allowUnknown), named))
                .toList();
        var rows = new ArrayList<Row>();
        planned.forEach(plan -> rows.add(plan.row(rows.size() + 1)));
        var result = new ItemFileResult(rows, false);
        if (dryRun || !result.valid()) {
            return result;
        }
        writing.together(() -> planned.stream().filter(this::written).count());
        return new ItemFileResult(rows, true);
    }

    private Planned planned(FiledItem item, Set<ItemTarget> named) {
        var problems = new ArrayList<>(item.problems());
        if (!named.add(item.target())) {
            problems.add(new FieldProblem("property", Text.of("config-item.twice")));
        }
        ConfigItemRow before = mapper.find(item.target().id());
        try {
            return new Planned(item, before, rules.check(item.target(), item.spec()), problems);
        } catch (ConsoleException refused) {
            problems.addAll(refused.fields());
            return new Planned(item, before, null, problems);
        }
    }

    private boolean written(Planned plan) {
        Content content = plan.content();
        ConfigItemRow before = plan.before();
        if (content == null || plan.verdict() == Verdict.SAME) {
            return false;
        }
        if (before == null || plan.verdict() == Verdict.CREATE) {
            writing.create(plan.item().target(), content);
        } else {
            writing.replace("config-item.update", before, content, false, before.version());
        }
        return true;
    }
}
