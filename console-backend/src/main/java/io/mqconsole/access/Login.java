package io.mqconsole.access;

import io.mqconsole.shared.Actor;
import io.mqconsole.shared.Caller;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The principal of everybody who came in by a password or a token. What they may do is not in it: {@link Rights} asks the
 * account each time, so that a change acts on open sessions.
 *
 * @param credentialVersion that of the account when it was checked; for a token not looked at
 * @param scopes of the token; null for no limit
 * @param instances that the token is limited to; null for no limit
 * @param tokenId the token that was shown; null for a password
 * @param sessionId the web session that began with it; null for REST
 */
record Login(
        long userId,
        Actor actor,
        int credentialVersion,
        @Nullable Set<String> scopes,
        @Nullable Set<String> instances,
        @Nullable String tokenId,
        @Nullable String sessionId)
        implements Caller, Principal {
    @Override
    public String getName() {
        return actor.name();
    }

    @Override
    public String key() {
        return userId + "/" + (tokenId == null ? "" : tokenId);
    }

    /** The authorities are for Vaadin's view annotations, which look at nothing else; services ask {@link Rights}. */
    Authentication authenticated(Account account, @Nullable Object details) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority(account.role().authority()));
        Rights.permissions(this, account).forEach(verb -> authorities.add(new SimpleGrantedAuthority(verb)));
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
        token.setDetails(details);
        return token;
    }
}
