package io.mqconsole.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.DataChangeEvent.DataRefreshEvent;
import com.vaadin.flow.data.provider.Query;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
    private record Row(String id, int value) {}

    private final List<PageQuery> asked = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private final List<Row> refreshed = new ArrayList<>();
    private List<Row> stored = List.of(new Row("a", 1), new Row("b", 1));
    private boolean away;

    private final PagedRows<Row> rows = new PagedRows<>(this::page, Row::id, new PagedRows.Observer<>() {
        @Override
        public void loaded(Page<Row> page) {}

        @Override
        public void failed(RuntimeException failure) {
            failures.add(failure);
        }
    });

    private Page<Row> page(PageQuery query) {
        asked.add(query);
        if (away) {
            throw new ConsoleException(ErrorCode.DATABASE_UNAVAILABLE, Text.of("error.database-unavailable"));
        }
        List<Row> part =
                stored.stream().skip(query.offset()).limit(query.pageSize()).toList();
        return Page.stored(part, query, stored.size());
    }

    private List<Row> open() {
        rows.provider().size(new Query<>());
        return rows.provider()
                .fetch(new Query<>(0, PagedRows.PAGE_SIZE, List.of(), null, null))
                .toList();
    }

    @Test
    void countingAndTheFirstPageAreOneCall() {
        assertThat(open()).isEqualTo(stored);
        assertThat(asked).hasSize(1);
    }

    @Test
    void onlyRowsThatChangedAreDrawnAgainWhereTheyStand() {
        open();
        listen();
        stored = List.of(new Row("a", 2), new Row("b", 1));

        assertThat(rows.refreshInPlace()).isFalse();
        assertThat(refreshed).containsExactly(new Row("a", 2));
    }

    @Test
    void anotherOrderMovesNoRow() {
        open();
        listen();
        stored = List.of(new Row("b", 1), new Row("a", 1));

        assertThat(rows.refreshInPlace()).isFalse();
        assertThat(refreshed).isEmpty();
    }

    @Test
    void anotherOrderIsReportedWhereTheOrderCounts() {
        rows.keepOrder();
        open();
        stored = List.of(new Row("b", 1), new Row("a", 1));

        assertThat(rows.refreshInPlace()).isTrue();
        assertThat(rows.refreshInPlace()).isFalse();
    }

    @Test
    void rowsThatComeOrGoAreReported() {
        open();
        stored = List.of(new Row("a", 1), new Row("c", 1));
        assertThat(rows.refreshInPlace()).isTrue();

        stored = List.of(new Row("a", 1));
        assertThat(rows.refreshInPlace()).isTrue();
    }

    @Test
    void pagesThatWereScrolledAwayAreNotReadAgain() {
        stored = IntStream.range(0, 10_000).mapToObj(i -> new Row("r" + i, i)).toList();
        open();
        for (int number = 2; number <= 100; number++) {
            scrollTo(number);
        }
        scrollTo(99);
        asked.clear();

        assertThat(rows.refreshInPlace()).isFalse();
        assertThat(asked)
                .extracting(PageQuery::pageNum)
                .contains(97, 98, 99, 100)
                .hasSizeLessThan(12);

        listen();
        stored = IntStream.range(0, 10_000).mapToObj(i -> new Row("r" + i, -i)).toList();
        rows.refreshInPlace();
        assertThat(refreshed)
                .contains(new Row("r4949", -4949), new Row("r4999", -4999))
                .doesNotContain(new Row("r10", -10));
    }

    private void scrollTo(int page) {
        rows.provider()
                .fetch(new Query<>((page - 1) * PagedRows.PAGE_SIZE, PagedRows.PAGE_SIZE, List.of(), null, null))
                .forEach(row -> {});
    }

    @Test
    void aFailureLeavesTheTableEmptyAndIsTold() {
        away = true;

        assertThat(open()).isEmpty();
        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(ConsoleException.class));
    }

    private void listen() {
        rows.provider().addDataProviderListener(change -> {
            if (change instanceof DataRefreshEvent<Row> one) {
                refreshed.add(one.getItem());
            }
        });
    }

    @Test
    void theFirstRowsAreReadInTheOrderThatIsShownAndNoMoreThanAskedFor() {
        stored = IntStream.range(0, 1_200).mapToObj(i -> new Row("r" + i, i)).toList();
        List<SortOrder> order = List.of(new SortOrder("id", true));
        rows.sortBy(order);
        assertThat(rows.first(1_000)).isEqualTo(new PagedRows.First<>(stored.subList(0, 1_000), 1_200));
        assertThat(asked)
                .containsExactly(
                        new PageQuery(1, PageQuery.MAX_SIZE, order), new PageQuery(2, PageQuery.MAX_SIZE, order));
        assertThat(rows.first(2_000).rows()).isEqualTo(stored);
        stored = List.of();
        assertThat(rows.first(10).rows()).isEmpty();
    }
}
