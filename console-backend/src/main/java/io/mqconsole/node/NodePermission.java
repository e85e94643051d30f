package io.mqconsole.node;

import java.util.Arrays;
import java.util.Optional;

/** What clients may do on a broker. The bits are RocketMQ's: 2 write, 4 read. */
public enum NodePermission {
    NONE(0),
    WRITE(2),
    READ(4),
    BOTH(6);

    /** The broker's configuration key. */
    static final String KEY = "brokerPermission";

    private static final int WRITE_BIT = 2;
    private static final int READ_BIT = 4;

    private final int bits;

    NodePermission(int bits) {
        this.bits = bits;
    }

    public int bits() {
        return bits;
    }

    public boolean writable() {
        return (bits & WRITE_BIT) != 0;
    }

    public boolean readable() {
        return (bits & READ_BIT) != 0;
    }

    public static Optional<NodePermission> of(int bits) {
        return Arrays.stream(values())
                .filter(permission -> permission.bits == bits)
                .findFirst();
    }

    /** Whether clients may send to a topic with these bits on a broker with those. */
    static boolean writable(int topicBits, int brokerBits) {
        return (topicBits & brokerBits & WRITE_BIT) != 0;
    }

    static boolean readable(int topicBits, int brokerBits) {
        return (topicBits & brokerBits & READ_BIT) != 0;
    }
}
