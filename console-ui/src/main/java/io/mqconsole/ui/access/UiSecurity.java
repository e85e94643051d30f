package io.mqconsole.ui.access;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import io.mqconsole.access.Rights;
import io.mqconsole.access.WebSessions;
import io.mqconsole.ui.shell.DoorKeeper;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * The filter chain of the pages: everything that is not REST needs a session, which the login page gives. The id of the
 * session changes at login, and REST does not take it.
 */
@Configuration(proxyBeanMethods = false)
class UiSecurity {
    private static final int AFTER_THE_CHAINS_OF_REST = 100;

    @Bean
    @Order(AFTER_THE_CHAINS_OF_REST)
    SecurityFilterChain pages(HttpSecurity http, Rights rights, WebSessions sessions, Clock clock) throws Exception {
        return http.addFilterBefore(new EndedSessions(rights, sessions, clock), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/console/**", "/aura/**").permitAll())
                .with(
                        vaadin(),
                        ui -> ui.loginView(LoginView.class)
                                // An unknown address is for our page that says so; Vaadin would refuse it without a
                                // word.
                                .anyRequest(url -> url.authenticated()))
                .formLogin(form -> form.failureHandler((request, response, failure) -> response.sendRedirect(
                        request.getContextPath() + "/" + LoginView.PATH + "?" + LoginProblem.PARAMETER + "="
                                + LoginProblem.of(failure).slug())))
                .build();
    }

    /** Only our own door keeper decides; two keepers could disagree. */
    @Bean
    static NavigationAccessControlConfigurer doors(DoorKeeper doorKeeper) {
        return new NavigationAccessControlConfigurer().withNavigationAccessChecker(doorKeeper);
    }
}
