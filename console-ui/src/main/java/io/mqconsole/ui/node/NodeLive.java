package io.mqconsole.ui.node;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.mqconsole.node.NodeService;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells a page about each new picture of a region while the page is open. */
class NodeLive {
    private final NodeService nodes;

    NodeLive(NodeService nodes) {
        this.nodes = nodes;
    }

    /** @param refresh runs in the page; news that come before it ran do not queue up */
    void keep(Component page, Runnable refresh) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean due = new AtomicBoolean();
            Runnable end = nodes.watch(region -> {
                if (due.compareAndSet(false, true)) {
                    ui.accessLater(
                                    () -> {
                                        due.set(false);
                                        refresh.run();
                                    },
                                    () -> {})
                            .run();
                }
            });
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                end.run();
            });
        });
    }
}
