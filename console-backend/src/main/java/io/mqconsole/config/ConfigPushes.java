package io.mqconsole.config;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeEngine;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeRequest;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.Written;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Brings saved items to brokers: as a plan to look at, or planned and run at once. */
@Service
public class ConfigPushes {
    private static final String RIGHT = "config:write";

    private final PushTargets targets;
    private final PushCells cells;
    private final ForbiddenCells forbidden;
    private final KeyWarnings keys;
    private final PushedValues pushed;
    private final LiveValues live;
    private final ChangeEngine engine;
    private final AskedPushes asked;

    ConfigPushes(
            PushTargets targets,
            PushCells cells,
            ForbiddenCells forbidden,
            KeyWarnings keys,
            PushedValues pushed,
            LiveValues live,
            ChangeEngine engine,
            AskedPushes asked) {
        this.targets = targets;
        this.cells = cells;
        this.forbidden = forbidden;
        this.keys = keys;
        this.pushed = pushed;
        this.live = live;
        this.engine = engine;
        this.asked = asked;
    }

    /**
     * What the push would bring to whom, what brokers hold already included; asks no broker.
     *
     * @throws ConsoleException as {@link #push}
     */
    @RequiresPermission("config:read")
    public List<PlannedCell> cells(ConfigPush push) {
        var warnings = new ArrayList<PlanWarning>();
        return cells.of(push.items(), targets.of(push.target(), warnings), warnings).stream()
                .map(cell -> new PlannedCell(
                        cell.broker(),
                        cell.item(),
                        keys.note(KeyOwner.BROKER, cell.item().property())))
                .toList();
    }

    /**
     * @throws ConsoleException {@code validation-failed} for a host name, cluster or item that there is not, or a value that
     *     may not be pushed; {@code no-target} when no item is about any of the brokers; {@code nothing-to-do} when all
     *     of them hold everything and have been told so before
     */
    @RequiresPermission("config:write")
    @Switchable("config-pushes.create")
    public Change push(ConfigPush push, ChangeOptions options) {
        var warnings = new ArrayList<PlanWarning>();
        List<ConfigBroker> brokers = targets.of(push.target(), warnings);
        List<PushCell> reached = cells.of(push.items(), brokers, warnings);
        // A plan shows what is forbidden; who would run it at once is told by the check of the values.
        List<PushCell> wanted = options.dryRun()
                ? reached.stream().filter(cell -> !ForbiddenCells.isOne(cell)).toList()
                : reached;
        List<ConfigItem> reaching =
                wanted.stream().map(PushCell::item).distinct().toList();
        warnings.addAll(keys.of(reaching, push.allowUnknown()));
        return options.carryOut(
                engine,
                new ChangeRequest(
                                BrokerConfigKind.NAME,
                                RIGHT,
                                summary(wanted.isEmpty() ? reached : wanted),
                                options.reason(),
                                wanted.stream().map(PushCell::wish).toList(),
                                push.waves(),
                                warnings,
                                options.force(),
                                push.expiresIn())
                        .asking(asked.words(push, reaching), tellsNews(wanted))
                        .refusing(forbidden.of(reached)));
    }

    /** Whether some broker is to hold what it was not told to hold last, be it that it does already. */
    private boolean tellsNews(List<PushCell> cells) {
        PushedValues.Of told =
                pushed.of(cells.stream().map(cell -> cell.item().property()).toList());
        return cells.stream().anyMatch(cell -> {
            Written last = told.on(cell.broker(), cell.item().property());
            return last == null
                    || !cell.value().equals(last.values().get(cell.item().property()));
        });
    }

    /** Of what brokers do not seem to hold already; the plan leaves that out. */
    private Text summary(List<PushCell> all) {
        List<PushCell> others = all.stream()
                .filter(cell -> !cell.value()
                        .equals(live.of(cell.broker(), cell.item().property()).value()))
                .toList();
        List<PushCell> wanted = others.isEmpty() ? all : others;
        long brokers = wanted.stream().map(PushCell::broker).distinct().count();
        List<String> values = wanted.stream()
                .filter(cell -> !ForbiddenCells.isOne(cell))
                .map(cell -> cell.item().property() + " = " + shown(cell.value()))
                .distinct()
                .toList();
        long keyCount =
                wanted.stream().map(cell -> cell.item().property()).distinct().count();
        return values.size() == 1
                ? Text.of("config-push.summary-one", values.getFirst(), brokers)
                : Text.of("config-push.summary", keyCount, brokers);
    }

    private static String shown(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
