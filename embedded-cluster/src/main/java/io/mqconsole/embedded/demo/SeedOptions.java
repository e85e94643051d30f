package io.mqconsole.embedded.demo;

import io.mqconsole.embedded.demo.DemoOptions.UsageException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * How much shall be put on which demo.
 *
 * @param data the folder of a running demo
 * @param messages in all topics together
 */
record SeedOptions(Path data, int topics, int groups, int messages) {
    /** What brokers with the demo's small heaps carry. */
    static final int MOST = 20_000;

    static final int MOST_MESSAGES = 200_000;
    private static final int MESSAGES_PER_TOPIC = 2;

    static SeedOptions parse(List<String> arguments) {
        Path data = Path.of("mqconsole-demo");
        Map<String, Integer> numbers = new HashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--topics", "--groups" -> numbers.put(option, number(option, value(option, rest), MOST));
                case "--messages" -> numbers.put(option, number(option, value(option, rest), MOST_MESSAGES));
                default -> throw new UsageException("unknown option " + option);
            }
        }
        int topics = required(numbers, "--topics");
        int groups = required(numbers, "--groups");
        int messages = numbers.getOrDefault("--messages", MESSAGES_PER_TOPIC * topics);
        if (topics == 0 && groups + messages > 0) {
            throw new UsageException("groups and messages need topics");
        }
        return new SeedOptions(data, topics, groups, messages);
    }

    private static int required(Map<String, Integer> numbers, String option) {
        Integer number = numbers.get(option);
        if (number == null) {
            throw new UsageException(option + " is missing");
        }
        return number;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException(option + " needs a value");
        }
        return rest.next();
    }

    private static int number(String option, String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new UsageException(option + " needs a number from 0 to " + most + ", not " + text);
    }
}
