package io.mqconsole.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.mqconsole.access.Rights;
import io.mqconsole.region.Region;
import io.mqconsole.region.RegionService;
import io.mqconsole.ui.shared.RegionChoice;
import io.mqconsole.web.Failures;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which region all lists show; kept in the URL, so that it is part of a link, and in the session. */
class RegionSwitch extends Select<String> {
    private static final String ALL = "";

    private final transient Source source;
    private List<String> offered = List.of();
    private boolean showing;

    /** Knows the regions; a user without the right to see them has no switch. */
    @Component
    static class Source {
        private final RegionService regions;
        private final Rights rights;

        Source(RegionService regions, Rights rights) {
            this.regions = regions;
            this.rights = rights;
        }

        List<String> names() {
            try {
                return rights.may("region:read")
                        ? regions.list().stream().map(Region::name).toList()
                        : List.of();
            } catch (RuntimeException failure) {
                // The frame comes up without a database, only without a switch; the page inside says what is wrong.
                Failures.tell(failure);
                return List.of();
            }
        }
    }

    RegionSwitch(Source source) {
        this.source = source;
        setId("region-switch");
        setAriaLabel(getTranslation("region.switch"));
        setItemLabelGenerator(name -> ALL.equals(name) ? getTranslation("region.all") : name);
        addValueChangeListener(change -> {
            if (!showing && change.getValue() != null) {
                go(change.getValue());
            }
        });
    }

    /** Shows what the page that was just opened looks at; a region that was added meanwhile can be chosen. */
    void show() {
        showing = true;
        offer(source.names());
        setValue(RegionChoice.current().orElse(ALL));
        showing = false;
    }

    private void offer(List<String> names) {
        if (!names.equals(offered)) {
            offered = names;
            List<String> items = new ArrayList<>(List.of(ALL));
            items.addAll(names);
            setItems(items);
        }
        setVisible(!names.isEmpty());
    }

    private static void go(String region) {
        RegionChoice.choose(region);
        UI ui = UI.getCurrent();
        Location here = ui.getActiveViewLocation();
        QueryParameters others = here.getQueryParameters().excluding(RegionChoice.PARAMETER);
        ui.navigate(here.getPath(), region.isEmpty() ? others : others.merging(RegionChoice.PARAMETER, region));
    }
}
