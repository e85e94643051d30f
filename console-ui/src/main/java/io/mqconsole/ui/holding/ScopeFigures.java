package io.mqconsole.ui.holding;

import io.mqconsole.config.ConfigBroker;
import io.mqconsole.holding.HoldingPlaces;
import io.mqconsole.scope.Scope;
import io.mqconsole.ui.list.Figures;
import io.mqconsole.ui.scope.ScopeWords;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the scope of a topic or group into what its page says on top, with the nodes that it comes to now. */
@Component
public class ScopeFigures {
    private final HoldingPlaces places;

    ScopeFigures(HoldingPlaces places) {
        this.places = places;
    }

    /** @param clusters that the topic or group is in */
    public void in(Figures figures, String region, Collection<String> clusters, Scope scope) {
        ScopeWords words = new ScopeWords(figures);
        figures.with(figures.getTranslation("scope.label"), words.of(scope));
        if (!scope.everywhere()) {
            List<ConfigBroker> nodes = places.inScope(region, clusters, scope);
            figures.with(figures.getTranslation("scope.nodes"), words.nodes(nodes));
        }
    }
}
