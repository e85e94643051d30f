package io.mqconsole.ui.region;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.access.Rights;
import io.mqconsole.region.RegionService;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.Filters;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.Sentences;
import java.util.List;

/** All regions, each with how its NameServers are. */
@Route(RegionNavigation.LIST)
@PagePermission("region:read")
class RegionListView extends ConsolePage implements BeforeEnterObserver {
    private final transient RegionService regions;
    private final Filters filters = new Filters();
    private final ListPanel<RegionLine> list;

    RegionListView(RegionService regions, RegionActions actions, Rights rights, Forms forms, Sentences sentences) {
        super("region.title");
        this.regions = regions;
        filters.text("name", getTranslation("region.name"));
        boolean mayWrite = rights.may("region:write");
        list = new ListPanel<>(
                "regions",
                RegionTable.columns(this, mayWrite ? actions.forList(this::reload) : null),
                filters,
                RegionLine::name,
                this::page,
                sentences);
        EmptyState none = new EmptyState(getTranslation("region.none"), getTranslation("region.none-hint"));
        if (mayWrite) {
            addActions(add(forms));
            none = new EmptyState(getTranslation("region.none"), getTranslation("region.none-hint"), add(forms));
        }
        list.whenEmpty(none);
        list.markRows(line -> !line.state().failures().isEmpty());
        add(list);
    }

    private Button add(Forms forms) {
        Button add = new Button(
                getTranslation("region.add"),
                VaadinIcon.PLUS.create(),
                click -> new RegionDialog(regions, forms, null, this::reload).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClassName("add-region");
        return add;
    }

    private Page<RegionLine> page(PageQuery query) {
        String part = filters.values().getOrDefault("name", "");
        List<RegionLine> lines = regions.list().stream()
                .filter(region -> TextMatch.part(part).matches(region.name()))
                .map(region -> new RegionLine(region, regions.state(region.name())))
                .toList();
        return RegionLine.COLUMNS.page(lines, query);
    }

    private void reload() {
        list.reload();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(event.getLocation());
    }
}
