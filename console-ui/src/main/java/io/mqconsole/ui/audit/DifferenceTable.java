package io.mqconsole.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an act changed, field by field: what it was, and what it is now. */
class DifferenceTable extends NativeTable {
    DifferenceTable(List<FieldDifference> differences) {
        addClassName("difference");
        getHead().add(new NativeTableRow(heading("audit.field"), heading("audit.before"), heading("audit.after")));
        differences.forEach(difference -> getBody().add(row(difference)));
    }

    private NativeTableHeaderCell heading(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(FieldDifference difference) {
        var name = new NativeTableHeaderCell(
                difference.name().isEmpty() ? getTranslation("audit.value") : difference.name());
        name.getElement().setAttribute("scope", "row");
        return new NativeTableRow(name, cell(difference.before(), "was"), cell(difference.after(), "is"));
    }

    private static NativeTableCell cell(@Nullable String value, String className) {
        Component text = new Span(value == null ? "—" : value);
        text.addClassName(value == null ? "unknown" : className);
        return new NativeTableCell(text);
    }
}
