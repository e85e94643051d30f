package io.mqconsole.ui.access;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The second filter chain: everything that is not REST needs a session, which the login page gives. */
@Configuration(proxyBeanMethods = false)
class UiSecurity {
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/console/**").permitAll())
                .with(vaadin(), ui -> ui.loginView(LoginView.class))
                .formLogin(form -> form.failureHandler((request, response, failure) -> response.sendRedirect(
                        request.getContextPath() + "/" + LoginView.PATH + "?" + LoginProblem.PARAMETER + "="
                                + LoginProblem.of(failure).slug())))
                .build();
    }
}
