package io.mqconsole.config;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.ChangeEngine.Asked;
import io.mqconsole.config.PastPush.Carried;
import io.mqconsole.config.PastPush.Fate;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells how pushes of before were asked for, so that one can be made again without filling in everything anew. */
@Service
public class PastPushes {
    private final ChangeEngine engine;
    private final ConfigItems items;
    private final AskedPushes asked;

    PastPushes(ChangeEngine engine, ConfigItems items, AskedPushes asked) {
        this.engine = engine;
        this.items = items;
        this.asked = asked;
    }

    /** @return empty when there is no such change, or it is not such a push */
    @RequiresPermission("config:read")
    @Switchable("config-pushes.get")
    public Optional<PastPush> find(String changeId) {
        return engine.asked(changeId)
                .filter(found -> found.change().kind().equals(BrokerConfigKind.NAME))
                .map(this::past);
    }

    private PastPush past(Asked found) {
        AskedPush was = asked.read(found.words());
        Map<String, ConfigItem> saved = items.all().stream()
                .filter(item -> !item.deleted())
                .collect(Collectors.toMap(ConfigItem::id, Function.identity()));
        List<Carried> carried = was.items().stream()
                .map(item -> new Carried(
                        item.id(),
                        item.targetType(),
                        item.targetName(),
                        item.property(),
                        item.value(),
                        item.scope(),
                        saved.get(item.id())))
                .toList();
        Change change = found.change();
        return new PastPush(
                change.id(),
                new ConfigPush(
                        was.all() ? new PushedItems.All() : pushable(carried),
                        was.target(),
                        change.waves(),
                        was.allowUnknown(),
                        change.expiresIn()),
                carried);
    }

    private static PushedItems pushable(List<Carried> carried) {
        return new PushedItems.Chosen(carried.stream()
                .filter(item -> item.fate() != Fate.GONE)
                .map(Carried::id)
                .toList());
    }
}
