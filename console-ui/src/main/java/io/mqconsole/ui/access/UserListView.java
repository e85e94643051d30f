package io.mqconsole.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.access.User;
import io.mqconsole.access.UserService;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.Sentences;
import java.util.List;

/** Everybody who may use the console, as what, and when they were last here. */
@Route(AccessNavigation.USERS)
@PagePermission("user:read")
class UserListView extends ConsolePage implements BeforeEnterObserver {
    private final transient UserActions actions;
    private final ListPanel<User> list;

    UserListView(UserService users, UserActions actions, Sentences sentences) {
        super("user.title");
        this.actions = actions;
        UserWords words = new UserWords(this);
        UserFilters filters = new UserFilters(words);
        list = new ListPanel<>(
                "users", columns(words), filters, User::name, query -> users.list(filters.wanted(), query), sentences);
        if (actions.allowed()) {
            addActions(actions.createButton(this, list::reload));
        }
        add(list);
    }

    private List<TableColumn<User>> columns(UserWords words) {
        return List.of(
                TableColumn.<User>text("user.name", User::name).fixed().width("14rem"),
                TableColumn.<User>text("user.userType", user -> words.type(user.userType()))
                        .width("9rem"),
                TableColumn.<User>state(
                                "user.state",
                                words::state,
                                user -> words.state(user).text())
                        .width("9rem")
                        .unsortable(),
                TableColumn.<User>text("user.grants", words::reach)
                        .width("16rem")
                        .unsortable(),
                TableColumn.<User>text("user.operator", User::operator).width("8rem"),
                TableColumn.date("user.createdAt", User::createdAt),
                TableColumn.ago("user.lastLoginAt", User::lastLoginAt),
                TableColumn.<User>rendered("user.actions", new ComponentRenderer<>(this::rowActions), user -> null)
                        .width("11rem")
                        .unsortable()
                        .screenOnly());
    }

    private Component rowActions(User user) {
        return actions.of(user, list::reload);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(event.getLocation());
    }
}
