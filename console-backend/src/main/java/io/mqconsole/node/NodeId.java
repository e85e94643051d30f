package io.mqconsole.node;

import io.mqconsole.admin.NodeAddress;
import io.mqconsole.snapshot.BrokerKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Ids of nodes: made from what a node is (region, cluster, broker name, address), so that they are the same after every
 * restart and on every console, and a node that nobody edited needs no row.
 */
final class NodeId {
    private static final int BYTES = 15;
    private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{24}");

    private NodeId() {}

    static String of(String region, BrokerKey key) {
        return hash(
                region,
                NodeType.BROKER.name(),
                key.cluster(),
                key.brokerName(),
                key.address().toString());
    }

    static String ofNameServer(String region, NodeAddress address) {
        return hash(region, NodeType.NAMESRV.name(), address.toString());
    }

    static String ofRegistered(String region, NodeType type, String hostname) {
        return hash(region, type.name(), hostname.toLowerCase(Locale.ROOT));
    }

    static boolean wellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    /** Parts are joined by a character that none of them can hold. */
    private static String hash(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
            return base32(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int value = 0;
            for (int i = 0; i < 5; i++) {
                int at = bit + i;
                value = value << 1 | (bytes[at / 8] >> (7 - at % 8) & 1);
            }
            text.append(ALPHABET[value]);
        }
        return text.toString();
    }
}
