package io.mqconsole.admin;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Counts what a client may leave behind in this JVM. */
final class Threads {
    private static final Pattern NAME = Pattern.compile("\"name\": \"([^\"]*)\"");
    /** Those of our client and of the parts of RocketMQ's client that start some. */
    private static final Pattern OF_A_CLIENT =
            Pattern.compile("mq-admin-.*|NettyClient.*|ClientHouseKeepingService.*|NettyEventExecutor.*");

    private Threads() {}

    /** @return names of all threads of admin clients, virtual ones too */
    static List<String> ofClients() {
        try {
            Path dump = Files.createTempDirectory("threads").resolve("dump.json");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);
            return NAME.matcher(Files.readString(dump))
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> OF_A_CLIENT.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }
}
