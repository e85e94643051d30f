package io.mqconsole.admin;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.KVTable;
import org.jspecify.annotations.Nullable;

/** Reads the table of texts in which a broker reports its runtime numbers. What does not parse is unknown, never 0. */
final class Runtimes {
    private static final int TEN_SECONDS = 0;
    private static final int MINUTE = 1;

    private final Map<String, String> table;

    private Runtimes(Map<String, String> table) {
        this.table = table;
    }

    static Rpc<BrokerRuntime> broker() {
        return Rpc.of(RequestCode.GET_BROKER_RUNTIME_INFO, null, Runtimes::read);
    }

    private static BrokerRuntime read(RemotingCommand response) {
        return parse(Json.body(response, KVTable.class).getTable());
    }

    static BrokerRuntime parse(Map<String, String> table) {
        var numbers = new Runtimes(table);
        return new BrokerRuntime(
                table.get("brokerVersionDesc"),
                numbers.bootedAt(),
                numbers.average("putTps", TEN_SECONDS),
                numbers.average("putTps", MINUTE),
                // Not getTotalTps: that counts pulls, found or not, and a pull may bring 32 messages.
                numbers.average("getTransferredTps", TEN_SECONDS),
                numbers.whole("msgPutTotalTodayNow"),
                numbers.putToday(),
                numbers.accepted(),
                numbers.whole("putMessageTimesTotal"),
                numbers.whole("putMessageFailedTimes"),
                numbers.diskUsedRatio(),
                table);
    }

    private @Nullable Instant bootedAt() {
        Long millis = whole("bootTimestamp");
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** Rates come as three averages, "10s 60s 600s"; all are empty in a broker's first ten seconds. */
    private @Nullable Double average(String key, int which) {
        String[] averages = table.getOrDefault(key, "").trim().split(" +");
        return averages.length <= which ? null : number(averages[which]);
    }

    private @Nullable Long putToday() {
        Long now = whole("msgPutTotalTodayNow");
        Long atMidnight = whole("msgPutTotalTodayMorning");
        return now == null || atMidnight == null || now < atMidnight ? null : now - atMidnight;
    }

    /**
     * The broker counts a message that is to be delivered later under its topic only when it is due, as one more put. What
     * waits (by delay level, in the timer wheel, on its way there) is added, so that becoming due changes nothing.
     */
    private @Nullable Long accepted() {
        Long accepted = plus(whole("msgPutTotalTodayNow"), waiting("timerCongestNum"));
        accepted = plus(accepted, waiting("timerOffsetBehind"));
        for (String key : table.keySet()) {
            if (key.startsWith("scheduleMessageOffset_")) {
                accepted = plus(accepted, waitingAtLevel(key));
            }
        }
        return accepted;
    }

    /** Unknown when one of them is. */
    private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : one + other;
    }

    /** A broker from before there was a timer does not have the key: nothing waits there. */
    private @Nullable Long waiting(String key) {
        return table.containsKey(key) ? whole(key) : Long.valueOf(0);
    }

    /** A level is told as "delivered,accepted", two offsets. */
    private @Nullable Long waitingAtLevel(String key) {
        String[] offsets = table.getOrDefault(key, "").split(",", -1);
        if (offsets.length != 2) {
            return null;
        }
        Long delivered = parsed(offsets[0], Long::valueOf);
        Long accepted = parsed(offsets[1], Long::valueOf);
        return delivered == null || accepted == null ? null : accepted - delivered;
    }

    /**
     * The key {@code commitLogDiskRatio} is that of the emptiest disk; each path has a key of its own beside it. A path
     * that does not exist is reported as -1.
     */
    private @Nullable Double diskUsedRatio() {
        OptionalDouble fullest = table.keySet().stream()
                .filter(key -> key.startsWith("commitLogDiskRatio"))
                .map(table::get)
                .map(Runtimes::number)
                .filter(ratio -> ratio != null && ratio >= 0 && ratio <= 1)
                .mapToDouble(ratio -> ratio)
                .max();
        return fullest.isPresent() ? fullest.getAsDouble() : null;
    }

    private @Nullable Long whole(String key) {
        return parsed(table.get(key), Long::valueOf);
    }

    private static @Nullable Double number(String text) {
        Double value = parsed(text, Double::valueOf);
        return value == null || !Double.isFinite(value) || value < -1 ? null : value;
    }

    private static <T extends Number> @Nullable T parsed(@Nullable String text, Function<String, T> parser) {
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
