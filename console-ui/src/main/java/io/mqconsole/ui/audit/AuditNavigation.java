package io.mqconsole.ui.audit;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.mqconsole.ui.shell.MenuEntry;
import io.mqconsole.ui.shell.MenuSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the audit trail. */
@Configuration(proxyBeanMethods = false)
public class AuditNavigation {
    static final String LIST = "audit";

    @Bean
    MenuEntry auditEntry() {
        return new MenuEntry(
                MenuSection.ACCESS, 30, "menu.audit", VaadinIcon.CLIPBOARD_TEXT, AuditListView.class, "audit:read");
    }
}
