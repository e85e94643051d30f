package io.mqconsole.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process really occupies, as Linux counts it. */
public final class ResidentMemory {

    private static final long KILOBYTES = 1024;

    private ResidentMemory() {}

    public static long megabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES)
                .findFirst()
                .orElseThrow();
    }
}
