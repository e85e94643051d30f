package io.mqconsole.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.ui.shared.Sentences;
import java.util.List;
import java.util.function.Function;

/**
 * A list inside of a dialog: read page by page while it is scrolled, with their number, and as high as its rows while they
 * are few. What did not answer and what could not be read is said in its place.
 */
public class PagedTable<T> extends Div {
    private static final int FEW = 25;

    private final Sentences sentences;
    private final PagedRows<T> rows;
    private final ListTable<T> table;
    private final PartialNotice partial;
    private final Span total = new Span();
    private final Div problem = new Div();

    /**
     * @param partialKey translation of what is missing; {0} is how many nodes did not answer
     * @param source reads a page
     */
    public PagedTable(
            List<TableColumn<T>> columns,
            Function<T, Object> id,
            Function<PageQuery, Page<T>> source,
            String whenEmpty,
            String partialKey,
            Sentences sentences) {
        this.sentences = sentences;
        this.partial = new PartialNotice(partialKey);
        this.rows = new PagedRows<>(source, id, new Results());
        this.table = new ListTable<>(columns, rows, () -> {});
        table.setFirstUse(new Span(whenEmpty));
        addClassName("paged-table");
        Div foot = new Div(total);
        foot.addClassName("list-foot");
        problem.setVisible(false);
        add(partial, problem, table, foot);
    }

    /** Reads everything again, from the first page. */
    public void reload() {
        rows.reload();
    }

    private class Results implements PagedRows.Observer<T> {
        @Override
        public void loaded(Page<T> page) {
            problem.setVisible(false);
            table.setVisible(true);
            table.setAllRowsVisible(page.total() <= FEW);
            table.explainEmptiness(true, Div::new);
            partial.show(page.failures());
            total.setText(getTranslation("list.total", page.total()));
        }

        @Override
        public void failed(RuntimeException failure) {
            problem.removeAll();
            problem.add(
                    new ErrorState(getTranslation("list.failed"), sentences.of(failure, getLocale()), rows::reload));
            problem.setVisible(true);
            table.setVisible(false);
        }
    }
}
