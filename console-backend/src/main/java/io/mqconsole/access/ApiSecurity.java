package io.mqconsole.access;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.WayIn;
import io.mqconsole.web.ApiPaths;
import io.mqconsole.web.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Who gets through to REST. The API knows tokens and Basic and no session, so that a page elsewhere cannot use an open
 * one; its documentation may be read with an open session as well. The pages' own chain is in console-ui and logs in with the
 * {@link AuthenticationProvider} of this class.
 */
@Configuration
@EnableMethodSecurity
class ApiSecurity {
    /** Lets {@code @RequiresPermission("…")} put its value into the expression behind it. */
    @Bean
    static AnnotationTemplateExpressionDefaults annotationTemplates() {
        return new AnnotationTemplateExpressionDefaults();
    }

    @Bean
    AuthenticationProvider loginPage(PasswordLogin passwords, WebSessions sessions) {
        return new PasswordProvider(WayIn.UI, (name, password, address) -> {
            Account account = passwords.check(name, password, WayIn.UI, address);
            passwords.entered(account, WayIn.UI, address);
            return new PasswordProvider.Entry(account, sessions.begin(account, address));
        });
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, ApiLogin login, ApiEntryPoint refused, Rights rights, ProblemWriter problems) {
        return restOnly(http.securityMatcher(ApiPaths.REST), refused, problems)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ForeignSite(problems), AuthorizationFilter.class)
                .addFilterBefore(login.filter(), AuthorizationFilter.class)
                .addFilterBefore(new FirstPassword(rights, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((authentication, context) ->
                                new AuthorizationDecision(rights.may(Permission.SYSTEM_READ.verb())))
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiDocs(
            HttpSecurity http, ApiLogin login, ApiEntryPoint refused, Rights rights, ProblemWriter problems) {
        return restOnly(http.securityMatcher(ApiPaths.DOCS), refused, problems)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(login.filter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access((authentication, context) -> {
                    if (rights.sessionEnd().isPresent()) {
                        throw new InsufficientAuthenticationException("The session is over");
                    }
                    return new AuthorizationDecision(rights.may(Permission.PROFILE_READ.verb()));
                }))
                .build();
    }

    private static HttpSecurity restOnly(HttpSecurity http, ApiEntryPoint refused, ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refused)
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                request,
                                response,
                                new ConsoleException(ErrorCode.FORBIDDEN, Text.of("access.forbidden")))));
    }

    /** What Spring's firewall does not let in, as {@code %2F} or {@code ;} in a path, is a bad request like any other. */
    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(
                request, response, new ConsoleException(ErrorCode.VALIDATION_FAILED, Text.of("web.bad-request")));
    }
}
