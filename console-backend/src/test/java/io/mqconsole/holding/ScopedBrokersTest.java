package io.mqconsole.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mqconsole.config.ConfigBroker;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.snapshot.Difference;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The broker groups that a scope comes to. */
class ScopedBrokersTest {
    private static final List<ConfigBroker> ALL = List.of(
            broker("c", "broker-a", "a0", false, true),
            broker("c", "broker-a", "a1", true, true),
            broker("c", "broker-b", "b0", false, true),
            broker("c", "broker-old", "old", false, false),
            broker("d", "broker-a", "d0", false, true));

    private final ScopedBrokers scoped = new ScopedBrokers(() -> ALL);

    private static ConfigBroker broker(String cluster, String name, String host, boolean slave, boolean listed) {
        return new ConfigBroker(
                host, "r", cluster, name, host + ":1", listed, slave, host, "room", "STABLE", "cell-" + host);
    }

    private static Scope nodes(String... hosts) {
        return new Scope(List.of("*"), List.of(hosts), List.of());
    }

    private String refused(List<String> chosen, Scope scope) {
        return catchThrowableOfType(ConsoleException.class, () -> scoped.chosen("r", "c", chosen, scope))
                .fields()
                .getFirst()
                .field();
    }

    @Test
    void aGroupIsInItWithAnyOfItsBrokersSoThatASwitchMovesNothing() {
        assertThat(scoped.chosen("r", "c", null, nodes("a0"))).containsExactly("broker-a");
        assertThat(scoped.chosen("r", "c", null, nodes("a1", "d0"))).containsExactly("broker-a");
        assertThat(scoped.now().includes("r", "d", "broker-a", nodes("a1"))).isFalse();
    }

    @Test
    void withoutAScopeItIsAsWasChosen() {
        assertThat(scoped.chosen("r", "c", null, Scope.ALL)).isNull();
        assertThat(scoped.chosen("r", "c", List.of("broker-b"), Scope.ALL)).containsExactly("broker-b");
        assertThat(scoped.chosen("r", "c", List.of("broker-b"), nodes("a0", "b0")))
                .containsExactly("broker-b");
    }

    @Test
    void nobodyInItAndSomebodyChosenOutOfItAreRefused() {
        assertThat(refused(null, nodes("d0"))).isEqualTo("scope");
        assertThat(refused(null, nodes("old"))).as("no NameServer lists it").isEqualTo("scope");
        assertThat(refused(List.of("broker-b"), nodes("a0"))).isEqualTo("brokers");
    }

    private List<Difference> drift(List<String> holders, List<Difference> found, Scope scope) {
        return scoped.now().drift("r", List.of("c"), holders, found, scope);
    }

    @Test
    void aBrokerGroupOutOfScopeIsNotMissingWhatOthersHold() {
        var held = new HashMap<String, String>();
        held.put("broker-a", "");
        held.put("broker-b", null);
        List<Difference> found = List.of(new Difference("c", null, held));
        assertThat(drift(List.of("broker-a"), found, nodes("a0"))).isEmpty();
        assertThat(drift(List.of("broker-a"), found, nodes("a0", "b0"))).isEqualTo(found);
        assertThat(drift(List.of("broker-a"), found, Scope.ALL)).isEqualTo(found);
    }

    @Test
    void aBrokerGroupOutOfScopeShouldNotHoldIt() {
        assertThat(drift(List.of("broker-a", "broker-b"), List.of(), nodes("a0", "d0")))
                .containsExactly(Difference.outside("c", List.of("broker-b")));
        assertThat(drift(List.of("broker-a", "broker-b"), List.of(), Scope.ALL)).isEmpty();
        assertThat(drift(List.of("broker-a"), List.of(), nodes("a1"))).isEmpty();
    }
}
