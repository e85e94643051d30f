package io.mqconsole.db.junit;

import io.mqconsole.db.EmbeddedMySql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The one MySQL server of a test run, started when it is first asked for and gone with the JVM.
 *
 * <p>For Spring, an {@code ApplicationContextInitializer} calls {@link #freshSchema} and puts
 * {@link TestSchema#springProperties()} into the environment: a schema per context, which classes with the same
 * configuration share just as they share the context. A test that stops or kills its server starts one of its own
 * with {@link EmbeddedMySql#start}.
 */
public final class SharedMySql {
    private static final int HINT_LENGTH = 40;
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private SharedMySql() {}

    public static EmbeddedMySql server() {
        return Holder.SERVER;
    }

    /** @param hint becomes part of the schema's name, for whoever looks into the server */
    public static TestSchema freshSchema(String hint) {
        String readable = hint.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String name =
                "t" + SCHEMAS.incrementAndGet() + "_" + readable.substring(0, Math.min(HINT_LENGTH, readable.length()));
        server().createSchema(name);
        return new TestSchema(server(), name);
    }

    /** Starts the server once, however many threads ask. */
    private static final class Holder {
        static final EmbeddedMySql SERVER = start();

        private static EmbeddedMySql start() {
            try {
                Path folder = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target").toAbsolutePath()), "test-mysql-");
                EmbeddedMySql server = EmbeddedMySql.start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder), "shared-mysql-end"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot create a folder for the test server", e);
            }
        }

        private static void end(EmbeddedMySql server, Path folder) {
            server.kill(); // nobody needs this data: no orderly stop
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                System.err.println("left behind: " + folder + " (" + e + ")");
            }
        }
    }
}
