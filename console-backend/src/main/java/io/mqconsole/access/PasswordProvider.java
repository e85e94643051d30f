package io.mqconsole.access;

import io.mqconsole.shared.Actor;
import io.mqconsole.shared.WayIn;
import io.mqconsole.web.DatabaseFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Spring Security's door to {@link PasswordLogin}, one for each way in. */
final class PasswordProvider implements AuthenticationProvider {
    /**
     * Who was let in.
     *
     * @param sessionId of the web session that begins; null for REST
     */
    record Entry(Account account, @Nullable String sessionId) {}

    /** Checks name, password and address. */
    interface Check {
        Entry check(String name, String password, String address);
    }

    private final WayIn wayIn;
    private final Check check;

    PasswordProvider(WayIn wayIn, Check check) {
        this.wayIn = wayIn;
        this.check = check;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String name = authentication.getName();
        String password = String.valueOf(authentication.getCredentials());
        String address = addressOf(authentication.getDetails());
        try {
            Entry entry = check.check(name, password, address);
            Account account = entry.account();
            Actor actor = new Actor(account.name(), wayIn, address);
            return new Login(account.id(), actor, account.credentialVersion(), null, null, null, entry.sessionId())
                    .authenticated(account, authentication.getDetails());
        } catch (RuntimeException e) {
            throw DatabaseFailure.isPassing(e) ? new LoginUnavailable(e) : e;
        }
    }

    static String addressOf(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "-";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
