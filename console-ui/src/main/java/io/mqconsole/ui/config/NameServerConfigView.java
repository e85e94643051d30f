package io.mqconsole.ui.config;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.config.NameServerComparison;
import io.mqconsole.config.NameServerConfigs;
import io.mqconsole.region.Region;
import io.mqconsole.region.RegionService;
import io.mqconsole.ui.list.Answer;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.LiveAnswer;
import io.mqconsole.ui.shared.Background;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.RegionChoice;
import io.mqconsole.ui.shared.Sentences;
import java.util.List;

/** What the NameServers of a region hold, side by side, as they answer now. */
@Route(ConfigNavigation.NAME_SERVERS)
@PagePermission("config:read")
class NameServerConfigView extends ConsolePage implements BeforeEnterObserver {
    private final transient NameServerConfigs configs;
    private final transient NameServerActions actions;
    private final transient RegionService regions;
    private final transient Background background;
    private final transient Sentences sentences;
    private final Div body = new Div();

    NameServerConfigView(
            NameServerConfigs configs,
            NameServerActions actions,
            RegionService regions,
            Background background,
            Sentences sentences) {
        super("config.nameservers");
        this.configs = configs;
        this.actions = actions;
        this.regions = regions;
        this.background = background;
        this.sentences = sentences;
        body.addClassName("tab-body");
        add(ConfigPart.tabs(ConfigPart.NAMESERVERS), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RegionChoice.in(event.getLocation());
        List<String> names = regions.list().stream().map(Region::name).toList();
        body.removeAll();
        RegionChoice.current()
                .filter(names::contains)
                .or(() -> names.stream().findFirst())
                .ifPresentOrElse(
                        this::ask,
                        () -> body.add(new EmptyState(
                                getTranslation("config.no-region"), getTranslation("config.no-region-hint"))));
    }

    private void ask(String region) {
        NameServerTable table = new NameServerTable(actions);
        body.add(new LiveAnswer<NameServerComparison>(
                background, sentences, () -> configs.compare(region), (answer, again) -> {
                    table.show(answer, again);
                    return new Answer(answer.collectedAt(), answer.failures(), table);
                }));
    }
}
