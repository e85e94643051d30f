package io.mqconsole.ui.scope;

import com.vaadin.flow.component.Component;
import io.mqconsole.config.ConfigBroker;
import io.mqconsole.scope.Scope;
import java.util.List;
import java.util.stream.Collectors;

/** Says in the language of a page what a scope is and which nodes it comes to. */
public record ScopeWords(Component page) {
    public String of(Scope scope) {
        return scope.everywhere() ? page.getTranslation("scope.all") : scope.json();
    }

    public String nodes(List<ConfigBroker> brokers) {
        return brokers.isEmpty()
                ? page.getTranslation("scope.covers-none")
                : brokers.stream().map(ConfigBroker::title).collect(Collectors.joining(", "));
    }
}
