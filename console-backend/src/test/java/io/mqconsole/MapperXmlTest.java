package io.mqconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    @Test
    void onlyTheEndOfTheAuditTrailIsEverMoved() throws IOException {
        Pattern writes = Pattern.compile("(UPDATE|DELETE\\s+FROM|REPLACE\\s+INTO|TRUNCATE|INTO)\\s+audit_\\w+");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path mapper :
                    files.filter(file -> file.toString().endsWith("Mapper.xml")).toList()) {
                writes.matcher(Files.readString(mapper))
                        .results()
                        .map(MatchResult::group)
                        .forEach(found::add);
            }
        }
        assertThat(found).containsExactly("INTO audit_event", "UPDATE audit_head");
    }
}
