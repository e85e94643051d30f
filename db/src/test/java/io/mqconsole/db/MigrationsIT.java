package io.mqconsole.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.db.junit.EmbeddedMySqlTest;
import io.mqconsole.db.junit.TestSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@EmbeddedMySqlTest
class MigrationsIT {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void everyMigrationRunsOnAnEmptySchemaAndTheSecondTimeDoesNothing(TestSchema schema) throws IOException {
        Flyway flyway = Flyway.configure()
                .dataSource(schema.dataSource())
                .validateMigrationNaming(true)
                .load();

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(files().size());
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }
}
