package io.mqconsole.ui.shared;

import com.vaadin.flow.component.UI;
import io.mqconsole.web.DatabaseFailure;
import io.mqconsole.web.Failures;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Tells a page the news of a service while the page is open. Whoever has the news does not wait for the page. */
@Component
public class Live {
    private final Background background;

    Live(Background background) {
        this.background = background;
    }

    /**
     * @param news subscribes to the names of what has moved, and gives what ends that
     * @param concerns which of them the page shows
     * @param refresh runs in the page; news that come before it ran do not queue up
     */
    public void keep(
            com.vaadin.flow.component.Component page,
            Function<Consumer<String>, Runnable> news,
            Predicate<String> concerns,
            Runnable refresh) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean due = new AtomicBoolean();
            Runnable end = news.apply(name -> {
                if (concerns.test(name) && due.compareAndSet(false, true)) {
                    background.inPage(ui, () -> {
                        due.set(false);
                        refresh(refresh);
                    });
                }
            });
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                end.run();
            });
        });
    }

    /** Nobody has asked for it, so without a database the page just stays as it is; the next click says why. */
    private static void refresh(Runnable refresh) {
        try {
            refresh.run();
        } catch (RuntimeException failure) {
            if (!DatabaseFailure.isPassing(failure)) {
                throw failure;
            }
            Failures.tell(failure);
        }
    }
}
