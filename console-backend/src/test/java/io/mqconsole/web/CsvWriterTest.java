package io.mqconsole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    record Row(String name, Integer count, List<String> tags) {}

    @Test
    void itBeginsWithAByteOrderMarkAndAHeader() throws IOException {
        assertThat(csv(List.of())).isEqualTo("\uFEFFname,count,tags\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void textThatIsAFormulaIsMadeText(String formula) {
        assertThat(CsvWriter.cell(formula)).isEqualTo("'" + formula);
    }

    @Test
    void aNegativeNumberStaysANumberAndUnknownStaysEmpty() throws IOException {
        assertThat(csv(Arrays.asList(new Row("a", -1, List.of("x", "y")), new Row("b", null, List.of()))))
                .isEqualTo("\uFEFFname,count,tags\r\na,-1,x | y\r\nb,,\r\n");
    }

    @Test
    void quotesAndLinesStayInTheirCell() throws IOException {
        assertThat(csv(List.of(new Row("a \"b\", c\nd", 1, List.of()))))
                .isEqualTo("\uFEFFname,count,tags\r\n\"a \"\"b\"\", c\nd\",1,\r\n");
    }

    @Test
    void allRowsAreWrittenWhateverPageWasAskedFor() throws IOException {
        List<Row> rows = IntStream.range(0, 1_234)
                .mapToObj(i -> new Row("row" + i, i, List.of()))
                .toList();
        assertThat(csv(rows).lines()).hasSize(1_235).last().isEqualTo("row1233,1233,");
    }

    @Test
    void aListThatIsTooLongIsRefusedAndNotCut() {
        Listing<Row> endless =
                Listing.of(Row.class, PageQuery.first(1), part -> Page.stored(List.of(), part, Listing.MAX_ROWS + 1L));
        assertThatThrownBy(() -> CsvWriter.write(endless, new ByteArrayOutputStream()))
                .isInstanceOf(ConsoleException.class);
    }

    private static String csv(List<Row> rows) throws IOException {
        Listing<Row> listing = Listing.of(Row.class, PageQuery.first(20), part -> {
            int from = (int) Math.min(part.offset(), rows.size());
            int to = Math.min(from + part.pageSize(), rows.size());
            return Page.stored(rows.subList(from, to), part, rows.size());
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter.write(listing, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
