package io.mqconsole.access;

import io.mqconsole.audit.Outcome;
import io.mqconsole.audit.RepeatedEvents;
import io.mqconsole.shared.Actor;
import io.mqconsole.shared.WayIn;
import io.mqconsole.web.DatabaseFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Checks API tokens. One that was good a while ago is not held up by what else comes from its address. */
class TokenProvider implements AuthenticationProvider {
    private static final Duration USE_STEP = Duration.ofMinutes(1);
    private static final int MAX_KNOWN = 10_000;

    private final TokenMapper tokens;
    private final Accounts accounts;
    private final LoginThrottle throttle;
    private final RepeatedEvents repeated;
    private final Clock clock;
    private final RecentKeys<Boolean> good = new RecentKeys<>(MAX_KNOWN);

    TokenProvider(TokenMapper tokens, Accounts accounts, LoginThrottle throttle, RepeatedEvents repeated, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.throttle = throttle;
        this.repeated = repeated;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        TokenSecret secret = ((BearerToken) authentication).secret();
        String address = PasswordProvider.addressOf(authentication.getDetails());
        try {
            return check(secret, address, authentication.getDetails());
        } catch (TooManyAttempts e) {
            note(address, Outcome.REFUSED, "too many attempts");
            throw e;
        } catch (BadCredentialsException e) {
            note(address, Outcome.FAILED, "unknown, expired or revoked token");
            throw e;
        } catch (RuntimeException e) {
            throw DatabaseFailure.isPassing(e) ? new LoginUnavailable(e) : e;
        }
    }

    private Authentication check(TokenSecret secret, String address, @Nullable Object details) {
        String hash = HexFormat.of().formatHex(secret.hash());
        boolean known = good.get(hash) != null;
        if (!known) {
            throttle.attempt(address);
        }
        TokenRow token = secret.isWellFormed() ? tokens.bySecret(secret.hash()) : null;
        Instant now = clock.instant();
        Account owner = token == null || token.expiresAt().isBefore(now) ? null : accounts.current(token.userId());
        if (token == null || owner == null || !owner.enabled()) {
            good.remove(hash);
            throw new BadCredentialsException("Unknown, expired or revoked token");
        }
        if (!known) {
            throttle.succeeded(address);
            good.put(hash, true);
        }
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(USE_STEP))) {
            tokens.used(token.id(), now);
        }
        Actor actor = new Actor(owner.name(), WayIn.TOKEN, address);
        return new Login(
                        owner.id(),
                        actor,
                        owner.credentialVersion(),
                        token.scopeSet(),
                        token.instanceSet(),
                        token.id(),
                        null)
                .authenticated(owner, details);
    }

    private void note(String address, Outcome outcome, String reason) {
        repeated.note(Actor.anonymous(WayIn.TOKEN, address), "login", "token", outcome, reason);
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == BearerToken.class;
    }
}
