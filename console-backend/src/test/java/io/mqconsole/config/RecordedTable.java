package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of the catalogue that must be what a test has just found out; with {@code -Dmqconsole.record=true} the test writes
 * it instead, for whoever has looked at the difference and wants it.
 */
final class RecordedTable {
    private static final Path FOLDER = Path.of("src/main/resources/io/mqconsole/config");

    private RecordedTable() {}

    static void mustBe(String file, List<List<String>> found) throws IOException {
        if (!Boolean.getBoolean("mqconsole.record")) {
            assertThat(found)
                    .as("%s; if the difference is wanted, run this test with -Dmqconsole.record=true", file)
                    .containsExactlyElementsOf(Table.read(file));
            return;
        }
        Path recorded = FOLDER.resolve(file);
        try (Stream<String> lines = Files.lines(recorded)) {
            String remarks = lines.filter(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
            Files.writeString(
                    recorded,
                    found.stream()
                            .map(row -> String.join("\t", row))
                            .collect(Collectors.joining("\n", remarks + "\n", "\n")));
        }
    }
}
