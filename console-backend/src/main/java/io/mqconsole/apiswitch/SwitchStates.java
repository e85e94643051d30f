package io.mqconsole.apiswitch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What is switched off now, at most {@link #REREAD} old, without a question to the database in any call. While the
 * database is away the last known state stays in force.
 */
@Component
class SwitchStates implements DisposableBean {
    static final Duration REREAD = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(SwitchStates.class);

    private final SettingMapper settings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("api-switches").factory());
    private volatile Map<String, Setting> off;
    private boolean away;

    SwitchStates(SettingMapper settings) {
        this.settings = settings;
        this.off = read();
        timer.scheduleWithFixedDelay(this::rereadOrKeep, REREAD.toMillis(), REREAD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How the operation was switched off; null when it is on. */
    @Nullable
    Setting off(String name) {
        return off.get(name);
    }

    /** One at a time, so that an older answer never replaces a newer one. */
    synchronized void reread() {
        off = read();
    }

    private Map<String, Setting> read() {
        return settings.all().stream()
                .filter(setting -> !setting.enabled())
                .collect(Collectors.toUnmodifiableMap(Setting::name, Function.identity()));
    }

    private void rereadOrKeep() {
        try {
            reread();
            away = false;
        } catch (RuntimeException failure) {
            if (!away) {
                log.warn("The API switches cannot be read; the last known ones stay in force: {}", firstLine(failure));
            }
            away = true;
        }
    }

    private static String firstLine(RuntimeException failure) {
        return failure.toString().lines().findFirst().orElse("");
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
