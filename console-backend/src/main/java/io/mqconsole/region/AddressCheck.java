package io.mqconsole.region;

import io.mqconsole.admin.NodeAddress;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/** Holds addresses against {@link AddressRules} all at once, and in time although a resolver may take minutes. */
@Component
class AddressCheck {
    private static final Duration SOMEBODY_WAITS = Duration.ofSeconds(1);

    private final AddressRules rules;

    AddressCheck(AddressRules rules) {
        this.rules = rules;
    }

    /** @throws ConsoleException {@code validation-failed} if one may not be used; nothing was connected to */
    void requireAllowed(List<NodeAddress> addresses) {
        requireAllowed(addresses, SOMEBODY_WAITS);
    }

    /** @param limit after which a lookup counts as failed */
    void requireAllowed(List<NodeAddress> addresses, Duration limit) {
        addresses.stream().map(address -> look(address, limit)).toList().forEach(AddressCheck::requireNone);
    }

    /** On a virtual thread: a lookup that hangs is left behind and costs nothing. */
    private CompletableFuture<Optional<Text>> look(NodeAddress address, Duration limit) {
        var found = new CompletableFuture<Optional<Text>>();
        Thread.startVirtualThread(() -> {
            try {
                found.complete(rules.objection(address));
            } catch (RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        return found.completeOnTimeout(
                Optional.of(Text.of("region.address.slow-lookup", address.host())),
                limit.toMillis(),
                java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    private static void requireNone(CompletableFuture<Optional<Text>> lookup) {
        Optional<Text> objection;
        try {
            objection = lookup.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("an address could not be checked", e.getCause());
        }
        objection.ifPresent(text -> {
            throw ConsoleException.invalid("nameServers", text);
        });
    }
}
