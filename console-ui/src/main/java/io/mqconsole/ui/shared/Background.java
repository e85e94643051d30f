package io.mqconsole.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Runs what may take long, such as asking a broker, beside the page and brings the result back to it. The work has the
 * rights of the user who started it, and logs under the number of the request that did.
 */
@org.springframework.stereotype.Component
public class Background {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param page the work begins when it is shown, and the result is thrown away when it is closed before the work is done
     * @param failed told of what the work threw
     */
    public <T> void run(Component page, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Map<String, String> log = MDC.getCopyOfContextMap();
        SecurityContext user = SecurityContextHolder.getContext();
        Consumer<UI> start = ui -> threads.execute(() -> {
            SecurityContextHolder.setContext(user);
            MDC.setContextMap(log == null ? Map.of() : log);
            try {
                T result = work.call();
                back(ui, page, () -> done.accept(result));
            } catch (Exception failure) {
                back(ui, page, () -> failed.accept(failure));
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
        whenShown(page, start);
    }

    /** A quick answer would else come before the page is there, and be taken for one to a page that was left. */
    private static void whenShown(Component page, Consumer<UI> start) {
        if (page.isAttached()) {
            start.accept(page.getUI().orElseThrow());
            return;
        }
        page.addAttachListener(shown -> {
            shown.unregisterListener();
            start.accept(shown.getUI());
        });
    }

    /** Does something in a page for somebody who cannot wait until the page is free. */
    void inPage(UI ui, Runnable update) {
        threads.execute(() -> ui.accessLater(update::run, () -> {}).run());
    }

    private static void back(UI ui, Component page, Runnable update) {
        // A page that was left needs no answer; one that was closed has no session to enter.
        ui.accessLater(
                        () -> {
                            if (page.isAttached()) {
                                update.run();
                            }
                        },
                        () -> {})
                .run();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
