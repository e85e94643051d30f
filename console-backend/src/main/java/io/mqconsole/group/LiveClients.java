package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.ClientRunning;
import io.mqconsole.admin.ConsumeRates;
import io.mqconsole.admin.OwnedQueue;
import io.mqconsole.admin.Subscription;
import io.mqconsole.shared.ResourceName;
import java.time.Instant;
import java.util.Collection;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Puts together what brokers and clients tell of each client. */
final class LiveClients {
    private LiveClients() {}

    static GroupClientsView view(Connected connected, String group, Instant now) {
        return new GroupClientsView(
                now,
                connected.clients().values().stream()
                        .map(at -> client(at, connected, group))
                        .toList(),
                connected.running().size(),
                connected.failures());
    }

    private static GroupClientsView.Client client(Connected.At at, Connected connected, String group) {
        String id = at.client().clientId();
        String address = at.client().address();
        return new GroupClientsView.Client(
                id,
                address,
                address.substring(0, Math.max(0, address.lastIndexOf(':'))),
                at.client().language(),
                at.client().version(),
                at.brokers().stream().map(BrokerRef::brokerName).toList(),
                own(connected.running().get(id), group),
                connected.silent().get(id));
    }

    private static GroupClientsView.@Nullable Own own(@Nullable ClientRunning running, String group) {
        if (running == null) {
            return null;
        }
        Collection<ConsumeRates> rates = running.rates().values();
        return new GroupClientsView.Own(
                running.startedAt(),
                running.consumeThreads(),
                running.consumeType(),
                running.messageModel(),
                running.orderly(),
                rates.stream().mapToDouble(ConsumeRates::consumeRt).max().orElse(0),
                sum(rates, ConsumeRates::consumeOkTps),
                sum(rates, ConsumeRates::consumeFailedTps),
                rates.stream().mapToLong(ConsumeRates::failedInLastHour).sum(),
                (int) running.queues().stream()
                        .filter(queue -> !queue.dropped())
                        .count(),
                running.queues().stream().mapToLong(OwnedQueue::cachedMessages).sum(),
                running.subscriptions().stream()
                        .filter(subscription -> !subscription.topic().equals(ResourceName.retryOf(group)))
                        .map(LiveClients::wanted)
                        .toList());
    }

    private static GroupClientsView.Wanted wanted(Subscription subscription) {
        return new GroupClientsView.Wanted(
                subscription.topic(), subscription.expression(), subscription.expressionType());
    }

    private static double sum(Collection<ConsumeRates> rates, ToDoubleFunction<ConsumeRates> rate) {
        return rates.stream().mapToDouble(rate).sum();
    }
}
