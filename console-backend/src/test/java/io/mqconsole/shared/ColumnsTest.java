package io.mqconsole.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private record Row(String name, Integer size) {}

    private final Columns<Row> columns =
            new Columns<Row>().with("name", Row::name).with("size", Row::size);
    private final List<Row> rows = List.of(new Row("b", 2), new Row("c", null), new Row("a", 2), new Row("d", 1));

    @Test
    void unknownValuesComeLastBothWaysAndTiesAreBroken() {
        assertThat(names(new PageQuery(1, 10, List.of(new SortOrder("size", true)))))
                .containsExactly("d", "a", "b", "c");
        assertThat(names(new PageQuery(1, 10, List.of(new SortOrder("size", false)))))
                .containsExactly("a", "b", "d", "c");
    }

    @Test
    void pagesDoNotOverlapAndTheTotalIsOverAllPages() {
        Page<Row> second = columns.page(rows, new PageQuery(2, 3, List.of()));

        assertThat(second.content()).extracting(Row::name).containsExactly("d");
        assertThat(second.total()).isEqualTo(4);
        assertThat(columns.page(rows, new PageQuery(3, 3, List.of())).content()).isEmpty();
    }

    @Test
    void anUnknownColumnIsRefused() {
        ConsoleException refused = catchThrowableOfType(
                ConsoleException.class, () -> names(new PageQuery(1, 10, List.of(new SortOrder("x", true)))));

        assertThat(refused.fields()).extracting(FieldProblem::field).containsExactly("sort");
    }

    private List<String> names(PageQuery query) {
        return columns.page(rows, query).content().stream().map(Row::name).toList();
    }
}
