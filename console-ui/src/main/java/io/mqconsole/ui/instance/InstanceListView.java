package io.mqconsole.ui.instance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.access.InstanceAccess;
import io.mqconsole.instance.Instance;
import io.mqconsole.instance.InstanceService;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.Sentences;
import java.util.ArrayList;
import java.util.List;

/** The tenants that the user may reach, how much they hold and how much they may. */
@Route(InstanceNavigation.LIST)
@PagePermission("instance:read")
class InstanceListView extends ConsolePage implements BeforeEnterObserver {
    private final transient InstanceActions actions;
    private final ListPanel<Instance> list;

    InstanceListView(InstanceService instances, InstanceActions actions, InstanceAccess access, Sentences sentences) {
        super(access.readable().isEverything() ? "instance.list" : "instance.mine");
        this.actions = actions;
        boolean everything = access.readable().isEverything();
        InstanceFilters filters = new InstanceFilters();
        list = new ListPanel<>(
                        "instances",
                        columns(everything),
                        filters,
                        Instance::instanceId,
                        query -> instances.list(filters.wanted(), query),
                        sentences)
                .whenEmpty(
                        everything
                                ? new EmptyState(getTranslation("instance.none"), getTranslation("instance.none-hint"))
                                : new EmptyState(
                                        getTranslation("instance.not-granted"),
                                        getTranslation("instance.not-granted-hint")));
        if (actions.allowed()) {
            addActions(actions.registerButton(this, list::reload));
        }
        add(list);
    }

    private List<TableColumn<Instance>> columns(boolean everything) {
        InstanceWords words = new InstanceWords(this);
        List<TableColumn<Instance>> columns = new ArrayList<>(List.of(
                TableColumn.<Instance>text("instance.instanceId", Instance::instanceId)
                        .fixed()
                        .width("13rem"),
                TableColumn.<Instance>text("instance.name", Instance::name).width("12rem"),
                TableColumn.<Instance>text("instance.owner", Instance::owner).width("8rem"),
                TableColumn.<Instance>measure(
                                "instance.topics",
                                Instance::topics,
                                instance -> words.filled(instance.topics(), instance.topicQuota()))
                        .width("7rem"),
                TableColumn.<Instance>measure(
                                "instance.groups",
                                Instance::groups,
                                instance -> words.filled(instance.groups(), instance.groupQuota()))
                        .width("7rem"),
                TableColumn.<Instance>state("instance.state", words::state, Instance::registered)
                        .width("9rem")
                        .unsortable(),
                TableColumn.<Instance>text("instance.remark", Instance::remark)
                        .width("14rem")
                        .unsortable(),
                TableColumn.<Instance>text("instance.operator", Instance::operator)
                        .width("8rem"),
                TableColumn.<Instance>date("instance.createdAt", Instance::createdAt)
                        .hidden(),
                TableColumn.ago("instance.updatedAt", Instance::updatedAt)));
        if (!everything) {
            columns.add(TableColumn.<Instance>text("instance.access", words::access)
                    .exportedAs(Instance::access)
                    .width("8rem")
                    .unsortable());
        }
        if (actions.any()) {
            columns.add(TableColumn.<Instance>rendered(
                            "instance.actions", new ComponentRenderer<>(this::rowActions), instance -> null)
                    .width("8rem")
                    .unsortable()
                    .screenOnly());
        }
        return columns;
    }

    private Component rowActions(Instance instance) {
        return actions.of(instance, list::reload);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(event.getLocation());
    }
}
