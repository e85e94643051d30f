package io.mqconsole.apiswitch;

import io.mqconsole.audit.Audit;
import io.mqconsole.shared.Columns;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.OneLine;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Switches operations off and on again. Its own methods have no switch. */
@Service
public class ApiSwitchService {
    public static final int LONGEST_REASON = 500;

    private static final Columns<ApiSwitch> COLUMNS = new Columns<ApiSwitch>()
            .with("name", ApiSwitch::name)
            .with("resource", ApiSwitch::resource)
            .with("method", ApiSwitch::method)
            .with("path", ApiSwitch::path)
            .with("enabled", ApiSwitch::enabled)
            .with("operator", ApiSwitch::operator)
            .with("since", ApiSwitch::since);

    private final SwitchableOperations operations;
    private final SettingMapper settings;
    private final SwitchStates states;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ApiSwitchService(
            SwitchableOperations operations,
            SettingMapper settings,
            SwitchStates states,
            Audit audit,
            CurrentUser currentUser,
            Clock clock,
            TransactionTemplate transaction) {
        this.operations = operations;
        this.settings = settings;
        this.states = states;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = transaction;
    }

    @RequiresPermission("switch:read")
    public Page<ApiSwitch> list(ApiSwitchFilter filter, PageQuery query) {
        Map<String, Setting> set =
                settings.all().stream().collect(Collectors.toMap(Setting::name, Function.identity()));
        List<ApiSwitch> rows = operations.all().stream()
                .map(operation -> ApiSwitch.of(operation, set.get(operation.name())))
                .filter(filter::matches)
                .toList();
        return COLUMNS.page(rows, query);
    }

    /**
     * Acts here at once and on other consoles of this database within {@link SwitchStates#REREAD}.
     *
     * @param reason told to everybody who is refused; needed to switch off
     * @param version as read before, 0 for one that was never set
     * @throws ConsoleException {@code conflict} when somebody else was faster or the operation has no switch
     */
    @RequiresPermission("switch:write")
    public ApiSwitch set(String name, boolean enabled, @Nullable String reason, int version) {
        SwitchableOperation operation = operations.named(name).orElseThrow(() -> noSwitch(name));
        Setting wanted = new Setting(
                name, enabled, said(enabled, reason), currentUser.actor().name(), clock.instant(), version + 1);
        transaction.executeWithoutResult(status -> {
            Setting before = settings.byName(name);
            store(before, wanted);
            audit.written("switch.set", resource(name), Setting.Position.of(before), Setting.Position.of(wanted));
        });
        states.reread();
        return ApiSwitch.of(operation, wanted);
    }

    /** What the audit trail calls a switch. */
    static String resource(String name) {
        return "api-switch/" + name;
    }

    private void store(@Nullable Setting before, Setting wanted) {
        int is = before == null ? 0 : before.version();
        try {
            if (is == 0 && wanted.version() == 1) {
                settings.insert(wanted);
            } else if (settings.update(wanted) == 0) {
                throw stale(wanted.version() - 1, is);
            }
        } catch (DuplicateKeyException somebodyElseWasFaster) {
            throw stale(0, 1);
        }
    }

    private ConsoleException noSwitch(String name) {
        return operations.isAlwaysOn(name)
                ? new ConsoleException(ErrorCode.CONFLICT, Text.of("apiswitch.always-on", name))
                : new ConsoleException(ErrorCode.NOT_FOUND, Text.of("apiswitch.not-found"));
    }

    private static @Nullable String said(boolean enabled, @Nullable String reason) {
        List<FieldProblem> problems = new ArrayList<>();
        String said = OneLine.of("reason", reason, LONGEST_REASON, problems);
        if (said == null && !enabled) {
            problems.add(new FieldProblem("reason", Text.of("web.missing")));
        }
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        return said;
    }

    private static ConsoleException stale(int version, int is) {
        return new ConsoleException(ErrorCode.CONFLICT, Text.of("error.stale-version", version, is));
    }
}
