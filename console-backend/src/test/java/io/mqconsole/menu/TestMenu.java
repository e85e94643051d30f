package io.mqconsole.menu;

import java.util.List;
import org.springframework.stereotype.Component;

/** Some entries of the menu, for a backend that has no pages. */
@Component
class TestMenu implements MenuNames {
    @Override
    public List<String> names() {
        return List.of("nodes", "topics", KV);
    }
}
