package io.mqconsole.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mqconsole.admin.NodeAddress;
import io.mqconsole.shared.ConsoleException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameServerListTest {
    @Test
    void semicolonsCommasAndBlanksSeparate() {
        assertThat(NameServerList.parse(" 10.0.0.1:9876; ns.example:9876,10.0.0.2:9876 "))
                .containsExactly(
                        new NodeAddress("10.0.0.1", 9876),
                        new NodeAddress("ns.example", 9876),
                        new NodeAddress("10.0.0.2", 9876));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|region.name-servers.empty",
                "' ; ,'|region.name-servers.empty",
                "10.0.0.1|region.address.malformed",
                "10.0.0.1:|region.address.malformed",
                ":9876|region.address.malformed",
                "10.0.0.1:0|region.address.malformed",
                "10.0.0.1:65536|region.address.malformed",
                "10.0.0.1:-1|region.address.malformed",
                "http://10.0.0.1:9876|region.address.malformed",
                "10.0.0.1:98 76|region.address.malformed",
                "a$b:9876|region.address.malformed",
                "user@host:9876|region.address.malformed",
                "10.0.0.1:9876;10.0.0.1:9876|region.name-servers.twice",
            })
    void whatIsNoListOfAddressesIsRefusedOnItsField(String text, String expected) {
        ConsoleException refused = catchThrowableOfType(ConsoleException.class, () -> NameServerList.parse(text));

        assertThat(refused.fields()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("nameServers");
            assertThat(problem.message().key()).isEqualTo(expected);
        });
    }

    @Test
    void moreThanSixteenAreRefused() {
        String many =
                IntStream.range(0, 17).mapToObj(i -> "10.0.0." + i + ":9876").collect(Collectors.joining(";"));

        ConsoleException refused = catchThrowableOfType(ConsoleException.class, () -> NameServerList.parse(many));

        assertThat(refused.fields().getFirst().message().key()).isEqualTo("region.name-servers.too-many");
    }
}
