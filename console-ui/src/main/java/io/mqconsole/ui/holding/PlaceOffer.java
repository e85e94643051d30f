package io.mqconsole.ui.holding;

import com.vaadin.flow.component.Component;
import io.mqconsole.access.GrantAccess;
import io.mqconsole.access.InstanceAccess;
import io.mqconsole.config.ConfigBroker;
import io.mqconsole.holding.HoldingPlace;
import io.mqconsole.holding.HoldingPlaces;
import io.mqconsole.instance.Instance;
import io.mqconsole.instance.InstanceFilter;
import io.mqconsole.instance.InstanceService;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.ui.shared.Notices;
import java.util.List;
import java.util.Optional;

/** Finds out where the user can make topics and groups, and in which instances. */
@org.springframework.stereotype.Component
public class PlaceOffer {
    /** More instances than these are typed rather than chosen. */
    private static final int MOST_OFFERED = 500;

    private final HoldingPlaces places;
    private final InstanceService instances;
    private final InstanceAccess access;

    PlaceOffer(HoldingPlaces places, InstanceService instances, InstanceAccess access) {
        this.places = places;
        this.instances = instances;
        this.access = access;
    }

    /** Says so on the page when there is no place at all. */
    public Optional<PlaceFields.Choice> on(Component page) {
        List<HoldingPlace> offered = places.all();
        if (offered.isEmpty()) {
            Notices.error(page.getTranslation("place.none"));
            return Optional.empty();
        }
        return Optional.of(
                new PlaceFields.Choice(offered, writable(), access.writable().isEverything()));
    }

    /** The brokers that a scope can come to now. */
    List<ConfigBroker> brokers(String region, List<String> clusters) {
        return places.inScope(region, clusters, Scope.ALL);
    }

    private List<String> writable() {
        InstanceFilter registered = new InstanceFilter(null, null, null, true);
        return instances.list(registered, PageQuery.first(MOST_OFFERED)).content().stream()
                .filter(instance -> instance.access() == GrantAccess.WRITE)
                .map(Instance::instanceId)
                .toList();
    }
}
