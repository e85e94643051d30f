package io.mqconsole.ui.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.provider.Query;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.Text;
import io.mqconsole.ui.shared.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedTableTest {
    private static final List<String> STORED =
            IntStream.range(0, 5000).mapToObj(String::valueOf).toList();

    private final List<PageQuery> asked = new ArrayList<>();
    private boolean away;

    private final PagedTable<String> shown = new PagedTable<>(
            List.of(TableColumn.text("config.property", row -> row)),
            row -> row,
            this::page,
            "nothing",
            "list.partial",
            mock(Sentences.class));
    private final ListTable<?> table = (ListTable<?>) child(ListTable.class);

    private Page<String> page(PageQuery query) {
        asked.add(query);
        if (away) {
            throw new ConsoleException(ErrorCode.DATABASE_UNAVAILABLE, Text.of("error.database-unavailable"));
        }
        return Page.stored(
                STORED.stream().skip(query.offset()).limit(query.pageSize()).toList(), query, STORED.size());
    }

    private Component child(Class<?> type) {
        return shown.getChildren().filter(type::isInstance).findFirst().orElseThrow();
    }

    private void open() {
        table.getDataProvider().size(new Query<>());
        table.getDataProvider().fetch(new Query<>(0, 50, List.of(), null, null)).toList();
    }

    @Test
    void ofThousandsOnlyWhatIsLookedAtIsRead() {
        open();
        assertThat(asked)
                .singleElement()
                .satisfies(query -> assertThat(query.pageSize()).isLessThanOrEqualTo(50));
        assertThat(table.isAllRowsVisible()).isFalse();
    }

    @Test
    void whatCannotBeReadIsSaidInItsPlaceUntilItCan() {
        away = true;
        open();
        assertThat(table.isVisible()).isFalse();
        assertThat(shown.getChildren().flatMap(Component::getChildren)).anyMatch(ErrorState.class::isInstance);
        away = false;
        open();
        assertThat(table.isVisible()).isTrue();
    }
}
