package io.mqconsole.region;

import io.mqconsole.admin.NodeAddress;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The text form of a region's NameServers: {@code host:port;host:port}. */
final class NameServerList {
    private static final int MAX_NAME_SERVERS = 16;

    private NameServerList() {}

    /** @throws ConsoleException {@code validation-failed} on the field {@code nameServers} */
    static List<NodeAddress> parse(String text) {
        List<String> parts = Arrays.stream(text.split("[;,\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            throw ConsoleException.invalid("nameServers", Text.of("region.name-servers.empty"));
        }
        if (parts.size() > MAX_NAME_SERVERS) {
            throw ConsoleException.invalid("nameServers", Text.of("region.name-servers.too-many", MAX_NAME_SERVERS));
        }
        List<NodeAddress> addresses =
                parts.stream().map(NameServerList::address).toList();
        if (addresses.stream().distinct().count() < addresses.size()) {
            throw ConsoleException.invalid("nameServers", Text.of("region.name-servers.twice"));
        }
        return addresses;
    }

    static String format(List<NodeAddress> addresses) {
        return addresses.stream().map(NodeAddress::toString).collect(Collectors.joining(";"));
    }

    private static NodeAddress address(String text) {
        try {
            return NodeAddress.parse(text);
        } catch (IllegalArgumentException e) {
            String shown = text.length() <= 80 ? text : text.substring(0, 80) + "…";
            throw ConsoleException.invalid("nameServers", Text.of("region.address.malformed", shown));
        }
    }
}
