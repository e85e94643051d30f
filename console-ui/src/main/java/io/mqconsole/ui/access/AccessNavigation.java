package io.mqconsole.ui.access;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.mqconsole.ui.shell.MainLayout;
import io.mqconsole.ui.shell.MenuEntry;
import io.mqconsole.ui.shell.MenuSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to users, and to a user's own things. */
@Configuration(proxyBeanMethods = false)
public class AccessNavigation {
    static final String TOKENS = "tokens";
    public static final String USERS = "users";
    static final String PROFILE = MainLayout.PROFILE;

    /** Leaves of the list of users those to whom an instance is granted. */
    public static QueryParameters grantedTo(String instanceId) {
        return QueryParameters.of("instanceId", instanceId);
    }

    @Bean
    MenuEntry usersEntry() {
        return new MenuEntry(MenuSection.ACCESS, 10, "menu.users", VaadinIcon.USERS, UserListView.class, "user:read");
    }

    @Bean
    MenuEntry tokensEntry() {
        return new MenuEntry(MenuSection.ACCESS, 20, "menu.tokens", VaadinIcon.KEY, TokenListView.class, "token:own");
    }
}
