package io.mqconsole.kv;

import io.mqconsole.admin.KvWrite;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeRequest;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Target;
import io.mqconsole.change.WavePlan;
import io.mqconsole.change.Wish;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Writes stored values to the NameServers of a region, and takes them away there: as a plan to look at, or at once. */
@Service
public class KvPublication {
    /** The kind of the changes that are made here. */
    public static final String KIND = KvChangeKind.NAME;

    /** In it clients look up which topics are ordered; brokers write it themselves. */
    private static final String ORDER_NAMESPACE = "ORDER_TOPIC_CONFIG";

    private final KvStore store;
    private final KvNameServers nameServers;
    private final ChangeEngine engine;

    KvPublication(KvStore store, KvNameServers nameServers, ChangeEngine engine) {
        this.store = store;
        this.nameServers = nameServers;
        this.engine = engine;
    }

    /** @throws ConsoleException {@code validation-failed} for a region that there is not */
    @RequiresPermission("kv:read")
    public void requireRegion(String region) {
        nameServers.of(region);
    }

    /**
     * Writes the value as it is stored now to every NameServer of the region.
     *
     * @throws ConsoleException {@code not-found} for a key that is not stored; {@code validation-failed} for a region that
     *     there is not; {@code nothing-to-do} when every NameServer holds it; {@code broker-unreachable} when none answers
     */
    @RequiresPermission("kv:write")
    @Switchable("kv.publish")
    public Change publish(String namespace, String key, String region, ChangeOptions options) {
        KvKey name = named(namespace, key);
        return carryOut(
                "kv.change.publish",
                name,
                region,
                KvWrite.present(store.existing(name).value()),
                options);
    }

    /**
     * Removes the key from every NameServer of the region, whether it is stored here or not.
     *
     * @throws ConsoleException {@code validation-failed} for a region that there is not; {@code nothing-to-do} when no
     *     NameServer holds it; {@code broker-unreachable} when none answers
     */
    @RequiresPermission("kv:write")
    @Switchable("kv.withdraw")
    public Change withdraw(String namespace, String key, String region, ChangeOptions options) {
        return carryOut("kv.change.withdraw", named(namespace, key), region, KvWrite.ABSENT, options);
    }

    private Change carryOut(
            String summary, KvKey name, String region, Map<String, String> wanted, ChangeOptions options) {
        List<Target> targets = nameServers.targets(region, name);
        return options.carryOut(
                engine,
                new ChangeRequest(
                        KvChangeKind.NAME,
                        "kv:write",
                        Text.of(summary, name.namespace(), name.key(), targets.size()),
                        options.reason(),
                        targets.stream().map(target -> new Wish(target, wanted)).toList(),
                        WavePlan.AT_ONCE,
                        name.namespace().equals(ORDER_NAMESPACE)
                                ? List.of(PlanWarning.of("kv.change.order-namespace", ORDER_NAMESPACE))
                                : List.of(),
                        options.force(),
                        null));
    }

    private static KvKey named(String namespace, String key) {
        return KvKey.of(namespace, key).orElseThrow(() -> KvStore.notFound(new KvKey("?", "?")));
    }
}
