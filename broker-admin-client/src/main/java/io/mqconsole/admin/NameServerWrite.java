package io.mqconsole.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that one NameServer shall take, and what it must still hold for them to be sent.
 *
 * @param nameServer as in {@link RegionEndpoint#nameServers}
 * @param expected as in {@link ConfigWrite}
 * @param wanted as in {@link ConfigWrite}
 * @throws IllegalArgumentException as in {@link ConfigWrite}
 */
public record NameServerWrite(
        NodeAddress nameServer, Map<String, @Nullable String> expected, Map<String, String> wanted) {
    public NameServerWrite {
        expected = ConfigLines.copyOf(expected);
        wanted = ConfigLines.checked(wanted);
    }
}
