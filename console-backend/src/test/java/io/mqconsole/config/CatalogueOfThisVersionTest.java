package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.mqconsole.embedded.RocketMqKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files of the catalogue, held against the classes of the RocketMQ that nodes run: an upgrade shows here. */
class CatalogueOfThisVersionTest {

    @Test
    void keysTypesAndDefaultsAreThoseOfRocketMqsClasses() throws IOException {
        RecordedTable.mustBe(CatalogueFiles.KEYS, RocketMqKeys.read(Path.of("target", "rocketmq-keys")));
    }

    /** Who is named as the evidence for an effect reads the value, and where nobody is named nobody reads it. */
    @Test
    void evidenceIsFoundInTheBytecode() {
        Map<String, String> classes = Table.read(CatalogueFiles.KEYS).stream()
                .collect(Collectors.toMap(row -> row.get(0) + " " + row.get(1), row -> row.get(2)));
        var readers = new FieldReaders(bytecode());

        List<String> wrong = Table.read(CatalogueFiles.EFFECTS).stream()
                .filter(row -> !holds(
                        row.get(3), readers.of(classes.getOrDefault(row.get(0) + " " + row.get(1), "?"), row.get(1))))
                .map(row -> String.join(" ", row))
                .toList();

        assertThat(wrong).isEmpty();
    }

    private static boolean holds(String evidence, Set<String> readers) {
        return evidence.equals("nothing reads it")
                ? readers.isEmpty()
                : List.of(evidence.replaceFirst("^read by ", "").split(" and by ")).stream()
                        .allMatch(readers::contains);
    }

    private static JavaClasses bytecode() {
        return new ClassFileImporter()
                .importJars(RocketMqKeys.jars().stream()
                        .filter(jar -> jar.getFileName()
                                .toString()
                                .matches(
                                        "rocketmq-(auth|broker|client|common|controller|filter|namesrv|remoting|srvutil"
                                                + "|store|tiered-store)-.*"))
                        .map(CatalogueOfThisVersionTest::open)
                        .toList());
    }

    private static JarFile open(Path jar) {
        try {
            return new JarFile(jar.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
