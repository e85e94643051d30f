package io.mqconsole.bulk;

import io.mqconsole.access.Rights;
import io.mqconsole.holding.HoldingChoice;
import io.mqconsole.holding.HoldingRows;
import io.mqconsole.holding.HoldingRows.Written;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.RowFile;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.TextMatch;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes topics and groups as a file that {@link BulkService} reads. Costs no remote call. */
@Service
public class BulkExport {
    /** The same every time, so that two files can be compared. */
    private static final Comparator<Written> IN_ORDER = Comparator.comparing(BulkExport::region)
            .thenComparing(row -> row.cells().values().toString());

    private final List<HoldingRows> kinds;
    private final Rights rights;

    BulkExport(List<HoldingRows> kinds, Rights rights) {
        this.kinds = List.copyOf(kinds);
        this.rights = rights;
    }

    /**
     * A file of chosen ones.
     *
     * @param left how many of them it does not hold: they are gone, or of a type that no file can ask for
     */
    public record Chosen(String text, int left) {}

    /**
     * @param region null for all
     * @param instanceId null for any
     * @throws ConsoleException {@code validation-failed} when there are more than one file takes
     */
    @RequiresPermission("topic:read")
    @Switchable("bulk.export")
    public String of(@Nullable String region, @Nullable TextMatch instanceId, RowFormat format) {
        var which = new HoldingChoice(region, instanceId, null);
        List<Written> rows = rows(kind -> kind.written(which));
        if (rows.size() > BulkReading.MAX_ROWS) {
            throw ConsoleException.invalid("instanceId", Text.of("bulk.too-many", BulkReading.MAX_ROWS));
        }
        return file(rows, format);
    }

    /** @throws ConsoleException {@code validation-failed} when they have more rows than one file takes */
    @RequiresPermission("topic:read")
    @Switchable("bulk.export")
    public Chosen ofChosen(BulkSelection chosen, RowFormat format) {
        List<Written> rows = rows(kind -> kind.written(HoldingChoice.of(chosen.ids(kind.kind()))));
        if (rows.size() > BulkReading.MAX_ROWS) {
            throw ConsoleException.invalid("topics", Text.of("bulk.too-many-rows", BulkReading.MAX_ROWS));
        }
        long written = rows.stream().map(Written::id).distinct().count();
        return new Chosen(file(rows, format), (int) (chosen.size() - written));
    }

    /** One more than a file takes, when there are more. */
    private List<Written> rows(Function<HoldingRows, Stream<Written>> of) {
        return kinds.stream()
                .filter(kind -> rights.may(kind.readPermission()))
                .flatMap(kind -> of.apply(kind).sorted(IN_ORDER))
                .limit(BulkReading.MAX_ROWS + 1L)
                .toList();
    }

    private String file(List<Written> rows, RowFormat format) {
        List<String> columns = kinds.stream()
                .flatMap(kind -> kind.columns().stream())
                .distinct()
                .toList();
        return RowFile.write(rows.stream().map(Written::cells).toList(), format, columns);
    }

    private static String region(Written row) {
        return row.cells().getOrDefault("region", "");
    }
}
