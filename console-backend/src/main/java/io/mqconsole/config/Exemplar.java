package io.mqconsole.config;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.FanOut;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A topic or group as the one broker group holds it that the others shall follow.
 *
 * @param masters of all broker groups that shall hold it so
 * @param right what that one holds
 * @param held by all of them that hold it and answer, that one included
 */
public record Exemplar<T>(List<BrokerRef> masters, T right, List<T> held) {
    public Exemplar {
        masters = List.copyOf(masters);
        held = List.copyOf(held);
    }

    /** The same for some of the broker groups. */
    public Exemplar<T> only(Predicate<BrokerRef> shall) {
        return new Exemplar<>(masters.stream().filter(shall).toList(), right, held);
    }

    /**
     * @param answers keyed by the broker's address
     * @param like name of the broker group whose settings are right
     * @param name of the topic or group
     * @throws ConsoleException {@code validation-failed} when that one does not hold it, or does not answer
     */
    public static <T> Exemplar<T> among(List<BrokerRef> masters, FanOut<T> answers, String like, String name) {
        T right = masters.stream()
                .filter(master -> master.brokerName().equals(like))
                .map(master -> answers.byNode().get(master.address().toString()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> ConsoleException.invalid("like", Text.of("align.like", like, name)));
        return new Exemplar<>(masters, right, answers.values());
    }
}
