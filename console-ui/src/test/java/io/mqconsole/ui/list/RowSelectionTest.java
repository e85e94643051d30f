package io.mqconsole.ui.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowSelectionTest {
    private static final int MOST = 1_000;

    /** Says a key with its values instead of a sentence. */
    private static final class Keys implements I18NProvider {
        @Override
        public List<Locale> getProvidedLocales() {
            return List.of(Locale.ENGLISH);
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... params) {
            return key + List.of(params);
        }
    }

    private int stored = 10_000;
    private ListTable<String> table;
    private RowSelection<String> selection;

    @BeforeEach
    void aListOfWhichEachRowCanBeTicked() {
        VaadinService service = mock(VaadinService.class);
        Instantiator instantiator = mock(Instantiator.class);
        when(service.getInstantiator()).thenReturn(instantiator);
        when(instantiator.getI18NProvider()).thenReturn(new Keys());
        VaadinService.setCurrent(service);
        PagedRows<String> rows = new PagedRows<>(this::page, row -> row, new PagedRows.Observer<>() {
            @Override
            public void loaded(Page<String> page) {}

            @Override
            public void failed(RuntimeException failure) {}
        });
        table = new ListTable<>(List.of(TableColumn.text("config.property", row -> row)), rows, () -> {});
        selection = new RowSelection<>(row -> row, row -> true, MOST);
        selection.over(table, rows);
    }

    @AfterEach
    void noPageIsOpen() {
        VaadinService.setCurrent(null);
    }

    private Page<String> page(PageQuery query) {
        List<String> part = IntStream.range(0, stored)
                .mapToObj(String::valueOf)
                .skip(query.offset())
                .limit(query.pageSize())
                .toList();
        return Page.stored(part, query, stored);
    }

    private void tickAll() {
        selection
                .getChildren()
                .filter(child -> child.getId().filter("select-all-rows"::equals).isPresent())
                .map(Button.class::cast)
                .forEach(Button::click);
    }

    private String said() {
        return selection
                .getChildren()
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .map(Span::getText)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofHowManyTheFirstAreTickedIsSaid() {
        tickAll();
        assertThat(selection.ids()).hasSize(MOST);
        assertThat(said()).isEqualTo("list.selected-of[1000, 10000]");
    }

    @Test
    void whereAllAreTickedOnlyTheirNumberIsSaid() {
        stored = 7;
        tickAll();
        assertThat(said()).isEqualTo("list.selected[7]");
    }

    @Test
    void onceTheUserTicksOtherwiseTheNumberIsOfWhatIsTicked() {
        tickAll();
        selection.clear();
        table.asMultiSelect().select("3");
        assertThat(said()).isEqualTo("list.selected[1]");
    }
}
