package io.mqconsole.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void workOfAPageThatIsNotShownYetBeginsOnceItIs() {
        var page = new Div();
        new Background().run(page, begun::incrementAndGet, done -> {}, failed -> {});
        assertThat(begun).hasValue(0);

        var ui = new UI();
        ui.add(page);
        await().untilAsserted(() -> assertThat(begun).hasValue(1));
        ui.remove(page);
        ui.add(page);
        assertThat(begun).hasValue(1);
    }
}
