package io.mqconsole.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.NodeAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private final AddressRules rules = new AddressRules(List.of("10.20.0.0/16"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254", // cloud metadata
                "0.0.0.0",
                "224.0.0.1",
                "239.255.255.255",
                "255.255.255.255",
                "10.20.3.4",
                "0", // how some resolvers write 0.0.0.0
                "2852039166", // 169.254.169.254 as one number
            })
    void addressesThatAConsoleMustNotReachAreForbidden(String host) {
        assertThat(rules.objection(new NodeAddress(host, 9876)))
                .hasValueSatisfying(why -> assertThat(why.key()).startsWith("region.address."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.21.0.1", "192.168.1.1", "localhost"})
    void addressesWhereNameServersLiveAreAllowed(String host) {
        assertThat(rules.objection(new NodeAddress(host, 9876))).isEmpty();
    }

    @Test
    void aNameThatDoesNotResolveIsToldAsSuch() {
        assertThat(rules.objection(new NodeAddress("no-such-host.invalid", 9876)))
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("region.address.unknown-host"));
    }
}
