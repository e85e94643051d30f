package io.mqconsole.ui.node;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.mqconsole.node.ImportResult;
import io.mqconsole.node.ImportResult.Row;
import io.mqconsole.node.ImportResult.Verdict;
import io.mqconsole.node.NodeLabels;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.list.SmallTable;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an import would do, row by row. */
class ImportRows extends Div {
    private final transient Texts texts;

    ImportRows(ImportResult result, Texts texts) {
        this.texts = texts;
        add(new Paragraph(getTranslation(
                "node.import-counts",
                result.count(Verdict.CREATE),
                result.count(Verdict.UPDATE),
                result.count(Verdict.SAME),
                result.count(Verdict.INVALID))));
        add(new SmallTable<>(columns(), result.rows(), getTranslation("node.import-no-rows")).breaking());
    }

    private List<TableColumn<Row>> columns() {
        return List.of(
                TableColumn.<Row>number(
                                "node.import-number", Row::number, row -> String.valueOf(row.number()), row -> "")
                        .width("4rem"),
                TableColumn.<Row>text("node.import-node", Row::node).width("12rem"),
                TableColumn.<Row>state("node.import-verdict", row -> verdict(row.verdict()), Row::verdict)
                        .width("7rem"),
                TableColumn.<Row>text("node.import-labels", row -> labels(row.labels()))
                        .width("24rem"),
                TableColumn.<Row>text("node.import-problems", this::problems).width("24rem"));
    }

    private State verdict(Verdict verdict) {
        String word = getTranslation("node.verdict." + verdict.name().toLowerCase(Locale.ROOT));
        return State.of(
                word,
                switch (verdict) {
                    case CREATE -> Tone.OK;
                    case UPDATE -> Tone.INFO;
                    case SAME -> Tone.QUIET;
                    case INVALID -> Tone.BAD;
                });
    }

    private String labels(NodeLabels labels) {
        return Stream.of(
                        label("hostname", labels.hostname()),
                        label("room", labels.room()),
                        label("dataCenter", labels.dataCenter()),
                        label("nodeGroup", labels.nodeGroup()),
                        label("vip", labels.vip()),
                        label("rip", labels.rip()),
                        label("env", labels.env()),
                        label("city", labels.city()),
                        label("cell", labels.cell()))
                .flatMap(text -> text)
                .collect(Collectors.joining(" · "));
    }

    private Stream<String> label(String name, @Nullable String value) {
        return value == null ? Stream.empty() : Stream.of(getTranslation("node." + name) + " " + value);
    }

    private @Nullable String problems(Row row) {
        return row.problems().isEmpty()
                ? null
                : row.problems().stream()
                        .map(problem -> problem.field() + ": " + texts.say(problem.message(), getLocale()))
                        .collect(Collectors.joining("; "));
    }
}
