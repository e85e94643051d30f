package io.mqconsole.region;

import io.mqconsole.admin.NodeAddress;
import io.mqconsole.shared.Text;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Which addresses the console may connect to on a user's word. A console in the inner network must not become a way to
 * reach what its users cannot: never unspecified, multicast or link-local addresses (cloud metadata services live
 * there), and none of the networks that the deployer forbids. Every address that a name resolves to must be allowed.
 */
final class AddressRules {
    private final List<IpAddressMatcher> forbidden;

    /** @param forbiddenNetworks such as {@code 10.0.0.0/8}, in addition to what is never allowed */
    AddressRules(List<String> forbiddenNetworks) {
        this.forbidden = forbiddenNetworks.stream().map(IpAddressMatcher::new).toList();
    }

    /** @return why this address must not be used; empty when it may */
    Optional<Text> objection(NodeAddress address) {
        var resolved = new ArrayList<InetAddress>();
        try {
            resolved.addAll(List.of(InetAddress.getAllByName(address.host())));
        } catch (UnknownHostException e) {
            return Optional.of(Text.of("region.address.unknown-host", address.host()));
        }
        return resolved.stream().anyMatch(this::isForbidden)
                ? Optional.of(Text.of("region.address.forbidden", address))
                : Optional.empty();
    }

    private boolean isForbidden(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || address.isLinkLocalAddress()
                || "255.255.255.255".equals(address.getHostAddress())
                || forbidden.stream().anyMatch(network -> network.matches(address.getHostAddress()));
    }
}
