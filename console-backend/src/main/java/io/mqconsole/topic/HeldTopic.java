package io.mqconsole.topic;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.Wish;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A topic as the masters of its broker groups have just told it.
 *
 * @param holders that hold it, and those that do not answer and have held it
 * @param byAddress what those hold that answered
 */
record HeldTopic(String region, String topic, List<BrokerRef> holders, Map<String, TopicSettings> byAddress) {
    HeldTopic {
        holders = List.copyOf(holders);
        byAddress = Map.copyOf(byAddress);
    }

    /** By the name of the broker group, of those that answered. */
    Map<String, TopicSettings> settings() {
        var byName = new TreeMap<String, TopicSettings>();
        holders.forEach(holder -> on(holder).ifPresent(settings -> byName.put(holder.brokerName(), settings)));
        return byName;
    }

    /**
     * On a broker that does not answer it shall become as on the first that does.
     *
     * @param wanted what a broker shall hold, out of what it holds
     * @throws ConsoleException {@code broker-unreachable} when none answers
     */
    List<Wish> wishes(Function<TopicSettings, Map<String, String>> wanted) {
        TopicSettings first = holders.stream()
                .flatMap(holder -> on(holder).stream())
                .findFirst()
                .orElse(null);
        return holders.stream()
                .map(holder -> {
                    TopicSettings held = on(holder).orElse(first);
                    return TopicTargets.wish(region, topic, holder, wanted.apply(required(held)));
                })
                .toList();
    }

    private Optional<TopicSettings> on(BrokerRef holder) {
        return Optional.ofNullable(byAddress.get(holder.address().toString()));
    }

    private static TopicSettings required(@Nullable TopicSettings held) {
        if (held == null) {
            throw new ConsoleException(ErrorCode.BROKER_UNREACHABLE, Text.of("scope.nobody-says"));
        }
        return held;
    }
}
