package io.mqconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL is never put together from text. */
class MapperXmlTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void noMapperPutsTextIntoSql() throws IOException {
        List<Path> mappers;
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            mappers =
                    files.filter(file -> file.toString().endsWith("Mapper.xml")).toList();
        }
        assertThat(mappers).isNotEmpty();
        for (Path mapper : mappers) {
            assertThat(Files.readString(mapper)).as(mapper.toString()).doesNotContain("${");
        }
    }

    @Test
    void nothingChangesOrRemovesWhatWasAudited() throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("io/mqconsole/audit/AuditMapper.xml")))
                .doesNotContainIgnoringCase("<update", "<delete", "UPDATE ", "DELETE ", "REPLACE ", "TRUNCATE ");
    }
}
