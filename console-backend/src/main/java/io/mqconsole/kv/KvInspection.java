package io.mqconsole.kv;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.Written;
import io.mqconsole.kv.KvLive.AtNameServer;
import io.mqconsole.kv.KvLive.Verdict;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks NameServers what they hold, and compares it with what is stored. */
@Service
public class KvInspection {
    private final KvStore store;
    private final KvNameServers nameServers;
    private final ChangeEngine engine;
    private final Clock clock;

    KvInspection(KvStore store, KvNameServers nameServers, ChangeEngine engine, Clock clock) {
        this.store = store;
        this.nameServers = nameServers;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * One request per NameServer; region after region, each under one deadline.
     *
     * @param region null for all
     * @throws ConsoleException {@code not-found} for what cannot be a key; {@code validation-failed} for a region that there is
     *     not
     */
    @RequiresPermission("kv:read")
    @Switchable("kv.live.get")
    public KvLive live(String namespace, String key, @Nullable String region) {
        KvKey name = KvKey.of(namespace, key).orElseThrow(() -> KvStore.notFound(new KvKey("?", "?")));
        Optional<String> stored = store.find(name).map(KvItem::value);
        Map<String, Written> written = engine.lastWritten(name.toString()).stream()
                .collect(Collectors.toMap(
                        last -> last.region() + " " + last.address(), Function.identity(), (one, other) -> one));
        List<String> asked = region == null ? nameServers.regions() : List.of(region);
        return new KvLive(
                stored.orElse(null),
                clock.instant(),
                asked.stream()
                        .flatMap(one ->
                                nameServers.of(one).kv().value(namespace, key, CallOptions.DEFAULT).results().stream()
                                        .map(result -> at(one, result, stored, written.get(one + " " + result.node()))))
                        .toList());
    }

    private static AtNameServer at(
            String region, NodeResult<Optional<String>> result, Optional<String> stored, @Nullable Written last) {
        String change = last == null ? null : last.changeId();
        var when = last == null ? null : last.at();
        return switch (result) {
            case NodeResult.Failed<Optional<String>> failed ->
                new AtNameServer(
                        region, failed.node(), null, Verdict.UNKNOWN, change, when, NodeFailure.of(failed.error()));
            case NodeResult.Ok<Optional<String>> ok ->
                new AtNameServer(
                        region, ok.node(), ok.value().orElse(null), verdict(stored, ok.value()), change, when, null);
        };
    }

    private static Verdict verdict(Optional<String> stored, Optional<String> held) {
        if (stored.equals(held)) {
            return Verdict.SAME;
        }
        if (held.isEmpty()) {
            return Verdict.MISSING;
        }
        return stored.isEmpty() ? Verdict.ONLY_THERE : Verdict.DIFFERENT;
    }
}
