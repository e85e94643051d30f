package io.mqconsole.ui.kv;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.kv.KvImportResult;
import io.mqconsole.kv.KvImportResult.Row;
import io.mqconsole.kv.KvImportResult.Verdict;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an import would do, key by key. */
class KvImportRows extends Div {
    private final transient Texts texts;

    KvImportRows(KvImportResult result, Texts texts) {
        this.texts = texts;
        add(new Paragraph(getTranslation(
                "keyvalue.import-counts",
                result.count(Verdict.CREATE),
                result.count(Verdict.UPDATE),
                result.count(Verdict.SAME),
                result.count(Verdict.INVALID))));
        var table = new AnswerTable<>(columns(), result.rows(), "").markRows(row -> row.verdict() == Verdict.INVALID);
        table.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        add(table);
    }

    private List<TableColumn<Row>> columns() {
        return List.of(
                TableColumn.<Row>number(
                                "keyvalue.import-number", Row::number, row -> String.valueOf(row.number()), row -> "")
                        .width("4rem"),
                TableColumn.<Row>text("keyvalue.key", Row::key).width("12rem"),
                TableColumn.<Row>state("keyvalue.import-verdict", row -> verdict(row.verdict()), Row::verdict)
                        .width("7rem"),
                TableColumn.<Row>text("keyvalue.value", row -> KvWords.shortened(row.value()))
                        .width("18rem"),
                TableColumn.<Row>text("keyvalue.import-problems", this::problems)
                        .width("24rem"));
    }

    private State verdict(Verdict verdict) {
        String word = getTranslation("keyvalue.verdict." + verdict.name().toLowerCase(Locale.ROOT));
        return State.of(
                word,
                switch (verdict) {
                    case CREATE -> Tone.OK;
                    case UPDATE -> Tone.INFO;
                    case SAME -> Tone.QUIET;
                    case INVALID -> Tone.BAD;
                });
    }

    private @Nullable String problems(Row row) {
        return row.problems().isEmpty()
                ? null
                : row.problems().stream()
                        .map(problem -> texts.say(problem.message(), getLocale()))
                        .collect(Collectors.joining(" "));
    }
}
