package io.mqconsole.db;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what mysqld wrote before it gave up into the one line an operator needs. */
final class ServerLog {
    private static final Pattern LIBRARY = Pattern.compile("error while loading shared libraries: ([^\\s:]+)");
    private static final Pattern PORT_TAKEN =
            Pattern.compile("Address already in use|another mysqld server running on port");
    private static final Map<Pattern, String> SENTENCES = Map.of(
            Pattern.compile("No space left on device|errno:? 28|Disk is full", Pattern.CASE_INSENSITIVE),
            "the disk is full; free some space and start again",
            Pattern.compile("Unable to lock .*ibdata1"),
            "another MySQL server uses the same data",
            Pattern.compile("Permission denied|Errcode: 13"),
            "a file is not readable or writable for this user",
            Pattern.compile("data dictionary version|Cannot boot server|[Uu]nsupported redo log|Cannot downgrade"),
            "the data was written by another MySQL version; move the folder away to begin with an empty one");

    private final String text;

    ServerLog(String text) {
        this.text = text;
    }

    boolean saysPortTaken() {
        return PORT_TAKEN.matcher(text).find();
    }

    /** @return why the server did not start, as the end of a sentence */
    String reason() {
        Matcher library = LIBRARY.matcher(text);
        if (library.find()) {
            return SystemLibraries.advice(PackageTool.installed(), List.of(library.group(1)));
        }
        return SENTENCES.entrySet().stream()
                .filter(known -> known.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(this::lastWords);
    }

    private String lastWords() {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> errors =
                lines.stream().filter(line -> line.contains("[ERROR]")).toList();
        if (!errors.isEmpty()) {
            return errors.getFirst();
        }
        return lines.isEmpty() ? "it wrote nothing" : lines.getLast();
    }
}
