package io.mqconsole.apiswitch;

import io.mqconsole.shared.RereadTable;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What is switched off now, at most {@link #REREAD} old, without a question to the database in any call. While the
 * database is away the last known state stays in force.
 */
@Component
class SwitchStates implements DisposableBean {
    static final Duration REREAD = Duration.ofSeconds(2);

    private final RereadTable<Map<String, Setting>> off;

    SwitchStates(SettingMapper settings) {
        this.off = new RereadTable<>(
                "api-switches",
                REREAD,
                before -> settings.all().stream()
                        .filter(setting -> !setting.enabled())
                        .collect(Collectors.toUnmodifiableMap(Setting::name, Function.identity())));
    }

    /** How the operation was switched off; null when it is on. */
    @Nullable
    Setting off(String name) {
        return off.current().get(name);
    }

    void reread() {
        off.reread();
    }

    @Override
    public void destroy() {
        off.close();
    }
}
