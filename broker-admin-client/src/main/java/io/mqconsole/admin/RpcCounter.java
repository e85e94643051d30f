package io.mqconsole.admin;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests by RocketMQ request code. */
public final class RpcCounter {
    private final ConcurrentHashMap<Integer, LongAdder> sent = new ConcurrentHashMap<>();

    void count(int requestCode) {
        sent.computeIfAbsent(requestCode, code -> new LongAdder()).increment();
    }

    /** All requests sent so far. */
    public long total() {
        return sent.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Requests sent so far by request code, in ascending order of code. */
    public Map<Integer, Long> byCode() {
        var counts = new TreeMap<Integer, Long>();
        sent.forEach((code, count) -> counts.put(code, count.sum()));
        return counts;
    }
}
