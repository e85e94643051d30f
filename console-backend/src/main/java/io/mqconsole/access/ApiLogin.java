package io.mqconsole.access;

import io.mqconsole.audit.RepeatedEvents;
import io.mqconsole.shared.WayIn;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;

/** Logs REST callers in by {@code Authorization: Bearer} or Basic, for one request at a time. */
@Component
class ApiLogin {
    private final AuthenticationManager manager;
    private final ApiEntryPoint refused;
    private final SecurityContextHolderStrategy holder;

    /** @param holder the application's own, such as Vaadin's, which the later filters of the chain read from */
    ApiLogin(
            BasicLogin basic,
            TokenMapper tokens,
            Accounts accounts,
            LoginThrottle throttle,
            RepeatedEvents repeated,
            Clock clock,
            ApiEntryPoint refused,
            ObjectProvider<SecurityContextHolderStrategy> holder) {
        this.manager = new ProviderManager(
                new PasswordProvider(
                        WayIn.BASIC,
                        (name, password, address) ->
                                new PasswordProvider.Entry(basic.check(name, password, address), null)),
                new TokenProvider(tokens, accounts, throttle, repeated, clock));
        this.refused = refused;
        this.holder = holder.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }

    /** A filter for one chain. */
    AuthenticationFilter filter() {
        AuthenticationFilter filter = new AuthenticationFilter(
                manager,
                new DelegatingAuthenticationConverter(new BearerToken.Converter(), new BasicAuthenticationConverter()));
        filter.setSecurityContextHolderStrategy(holder);
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(refused);
        return filter;
    }
}
