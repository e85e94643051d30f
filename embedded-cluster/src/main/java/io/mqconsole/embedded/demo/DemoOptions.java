package io.mqconsole.embedded.demo;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the person asked for.
 *
 * @param port empty when none was named: then the port of the last start counts, or 8080
 * @param detach whether to let go of the terminal when the login page answers
 */
record DemoOptions(Path data, OptionalInt port, boolean detach) {
    private static final int HIGHEST_PORT = 65_535;

    static DemoOptions parse(List<String> arguments) {
        Path data = Path.of("mqconsole-demo");
        OptionalInt port = OptionalInt.empty();
        boolean detach = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--port" -> port = OptionalInt.of(port(value(option, rest)));
                case "--detach" -> detach = true;
                default -> throw new UsageException("unknown option " + option);
            }
        }
        return new DemoOptions(data, port, detach);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException(option + " needs a value");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new UsageException("--port needs a number from 1 to " + HIGHEST_PORT + ", not " + text);
    }

    /** A command line that makes no sense. */
    static final class UsageException extends RuntimeException {
        UsageException(String message) {
            super(message);
        }
    }
}
