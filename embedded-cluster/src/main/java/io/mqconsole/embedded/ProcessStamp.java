package io.mqconsole.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be mistaken for a later one with the same id: the id and when it started.
 *
 * <p>The reaper's shell script computes the same stamp, so both ways of reading it stay in step with
 * {@code reaper.sh}.
 *
 * @param stamp field 22 of {@code /proc/PID/stat} on Linux, elsewhere the start time that {@code ps} prints
 */
record ProcessStamp(long pid, String stamp) {

    private static final int START_TIME_AFTER_NAME = 19;

    /** @return empty when no such process lives */
    static Optional<ProcessStamp> of(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            if (Files.exists(Path.of("/proc/self/stat"))) {
                return Files.exists(stat) ? Optional.of(fromStat(pid, Files.readString(stat))) : Optional.empty();
            }
            return fromPs(pid);
        } catch (IOException e) {
            return Optional.empty(); // It ended while it was being read.
        }
    }

    /** @return the stamp of a line of a pids file */
    static ProcessStamp parse(String line) {
        int space = line.indexOf(' ');
        return new ProcessStamp(Long.parseLong(line.substring(0, space)), line.substring(space + 1));
    }

    String line() {
        return pid + " " + stamp;
    }

    boolean stillRuns() {
        return of(pid).filter(this::equals).isPresent();
    }

    private static ProcessStamp fromStat(long pid, String stat) {
        // The name in parentheses may hold blanks; the fields after it do not.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new ProcessStamp(pid, fields[START_TIME_AFTER_NAME]);
    }

    private static Optional<ProcessStamp> fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "lstart=", "-p", Long.toString(pid))
                .redirectErrorStream(true)
                .start();
        String started = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String stamp = started.strip().replaceAll("\\s+", "_");
        return stamp.isEmpty() ? Optional.empty() : Optional.of(new ProcessStamp(pid, stamp));
    }
}
