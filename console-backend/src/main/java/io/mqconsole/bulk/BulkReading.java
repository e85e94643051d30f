package io.mqconsole.bulk;

import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingRows;
import io.mqconsole.holding.NewHoldings;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.holding.WantedHolding;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.RowFile;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file as topics and groups and says of each row what is wrong with it; asks no broker. */
@Component
class BulkReading {
    /** As many topics as groups, and a thousand of each. */
    static final int MAX_ROWS = 2000;

    private final List<HoldingRows> kinds;
    private final NewHoldings room;

    BulkReading(List<HoldingRows> kinds, NewHoldings room) {
        this.kinds = List.copyOf(kinds);
        this.room = room;
    }

    /**
     * @param wanted null for a row that is neither a topic nor a group
     * @param problems may still grow
     */
    record Read(int number, @Nullable WantedHolding wanted, List<FieldProblem> problems) {
        boolean valid() {
            return problems.isEmpty();
        }
    }

    List<Read> of(String text, RowFormat format) {
        List<String> columns = kinds.stream()
                .flatMap(kind -> kind.columns().stream())
                .distinct()
                .toList();
        var rows = new ArrayList<Read>();
        Set<String> named = new HashSet<>();
        Map<String, NoteSpec> notes = new HashMap<>();
        Map<String, Long> filled = new HashMap<>();
        for (Map<String, String> cells : RowFile.read(text, format, columns, MAX_ROWS)) {
            Read row = read(rows.size() + 1, cells);
            rows.add(row);
            WantedHolding wanted = row.wanted();
            if (wanted != null && row.valid()) {
                if (!named.add(wanted.region() + " " + wanted.cluster() + " " + wanted.subject())) {
                    row.problems()
                            .add(new FieldProblem(rowsOf(wanted).nameColumn(), Text.of("import.twice", wanted.name())));
                }
                NoteSpec said = notes.get(wanted.key());
                if (said == null) {
                    checkRoom(wanted, filled, row.problems());
                }
                notes.put(wanted.key(), said == null ? wanted.note() : said.and(wanted.note(), row.problems()));
            }
        }
        return rows;
    }

    private Read read(int number, Map<String, String> cells) {
        var problems = new ArrayList<FieldProblem>();
        List<HoldingRows> meant = kinds.stream()
                .filter(kind -> cells.containsKey(kind.nameColumn()))
                .toList();
        if (meant.size() != 1) {
            List<String> names = kinds.stream().map(HoldingRows::nameColumn).toList();
            problems.add(new FieldProblem(names.getFirst(), Text.of("bulk.no-kind", String.join(", ", names))));
            return new Read(number, null, problems);
        }
        HoldingRows kind = meant.getFirst();
        // What there is in instances of others is not told either.
        try {
            room.requireReach(cells.get("instanceId"));
        } catch (ConsoleException refused) {
            problems.add(new FieldProblem("instanceId", refused.text()));
            return new Read(number, null, problems);
        }
        cells.keySet().stream()
                .filter(column -> !kind.columns().contains(column))
                .forEach(column ->
                        problems.add(new FieldProblem(column, Text.of("bulk.other-kind", column, kind.nameColumn()))));
        return new Read(number, kind.read(cells, problems), problems);
    }

    /** As if the rows before this one were there already. */
    private void checkRoom(WantedHolding wanted, Map<String, Long> filled, List<FieldProblem> problems) {
        try {
            if (wanted.known()) {
                return;
            }
            room.requireRoom(wanted.kind(), wanted.instanceId(), instance -> {
                String key = wanted.kind() + " " + instance;
                long there =
                        filled.computeIfAbsent(key, absent -> rowsOf(wanted).count(instance));
                filled.put(key, there + 1);
                return there;
            });
        } catch (ConsoleException refused) {
            problems.add(new FieldProblem("instanceId", refused.text()));
        }
    }

    private HoldingRows rowsOf(WantedHolding wanted) {
        return kinds.stream()
                .filter(kind -> kind.kind() == wanted.kind())
                .findFirst()
                .orElseThrow();
    }

    /** The rights that writing these needs, as a change names them. */
    String permission(List<WantedHolding> wanted) {
        List<HoldingKind> needed =
                wanted.stream().map(WantedHolding::kind).distinct().toList();
        return String.join(
                " ",
                kinds.stream()
                        .filter(kind -> needed.contains(kind.kind()))
                        .map(HoldingRows::permission)
                        .sorted()
                        .toList());
    }
}
