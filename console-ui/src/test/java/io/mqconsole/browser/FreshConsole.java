package io.mqconsole.browser;

import io.mqconsole.db.EmbeddedMySql;
import io.mqconsole.embedded.junit.SharedCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the console an empty MySQL that tests may stop, and the two-room cluster as its first region. */
final class FreshConsole implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        EmbeddedMySql database = EmbeddedMySql.start(newFolder());
        context.registerBean(EmbeddedMySql.class, () -> database); // the context ends it
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fresh console",
                        Map.of(
                                "spring.datasource.url", database.jdbcUrl(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password(),
                                "mqconsole.namesrv",
                                        SharedCluster.TWO_ROOMS.get().namesrvAddrs())));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "browser-mysql-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
