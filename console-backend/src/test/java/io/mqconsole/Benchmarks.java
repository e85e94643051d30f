package io.mqconsole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what a benchmark found into its section of {@code docs/benchmarks.md}, and to the console. */
public final class Benchmarks {
    private static final Path FILE = Path.of("..", "docs", "benchmarks.md");
    private static final String HEAD = """
            # Benchmarks
            Written by `./mqconsole bench`, on the machine that is named. Times depend on it; the ratios should not.
            """;

    private Benchmarks() {}

    /** @param name the word after {@code ./mqconsole bench}; its former section is replaced */
    public static void section(String name, String text) throws IOException {
        String section = "\n## %s\n%s, %d cores, Java %s.\n\n%s"
                .formatted(
                        name,
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        text);
        String before = Files.exists(FILE) ? Files.readString(FILE) : HEAD;
        Matcher old = Pattern.compile("\\n## " + Pattern.quote(name) + "\\n(?:(?!\\n## )[\\s\\S])*")
                .matcher(before);
        Files.writeString(FILE, old.find() ? old.replaceFirst(Matcher.quoteReplacement(section)) : before + section);
        System.out.println("[bench]" + section);
    }
}
