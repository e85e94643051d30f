package io.mqconsole.access;

import io.mqconsole.audit.RepeatedEvents;
import io.mqconsole.shared.WayIn;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;

/** Logs REST callers in by {@code Authorization: Bearer} or Basic, for one request at a time. */
@Component
class ApiLogin {
    private final AuthenticationManager manager;
    private final ApiEntryPoint refused;

    ApiLogin(
            BasicLogin basic,
            TokenMapper tokens,
            Accounts accounts,
            LoginThrottle throttle,
            RepeatedEvents repeated,
            Clock clock,
            ApiEntryPoint refused) {
        this.manager = new ProviderManager(
                new PasswordProvider(WayIn.BASIC, basic::check),
                new TokenProvider(tokens, accounts, throttle, repeated, clock));
        this.refused = refused;
    }

    /** A filter for one chain. */
    AuthenticationFilter filter() {
        AuthenticationFilter filter = new AuthenticationFilter(
                manager,
                new DelegatingAuthenticationConverter(new BearerToken.Converter(), new BasicAuthenticationConverter()));
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(refused);
        return filter;
    }
}
