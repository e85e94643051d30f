package io.mqconsole.shared;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says on whose behalf the running thread acts, and lets the console's own jobs act as themselves. */
@Component
public class CurrentUser {
    private static final Caller SYSTEM = () -> Actor.SYSTEM;

    /** The caller, or an anonymous actor where nobody has logged in. */
    public Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller.actor()
                : Actor.anonymous(WayIn.UI, "-");
    }

    /** Whether this is a job of the console, which may do everything. No login leads here. */
    public static boolean isSystem(Authentication authentication) {
        return authentication.getPrincipal() == SYSTEM;
    }

    /** Runs a job of the console with all rights; the audit trail names {@code system}. */
    public <T> T asSystem(Supplier<T> job) {
        return with(SYSTEM, job);
    }

    /** {@link #asSystem(Supplier)} for jobs without a result. */
    public void asSystem(Runnable job) {
        with(SYSTEM, () -> {
            job.run();
            return true;
        });
    }

    /** Runs what somebody has set going, on another thread; it gets no rights by that, and the audit trail names them. */
    public void as(Actor actor, Runnable job) {
        Caller caller = () -> actor;
        with(caller, () -> {
            job.run();
            return true;
        });
    }

    private static <T> T with(Caller caller, Supplier<T> job) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext mine = SecurityContextHolder.createEmptyContext();
        mine.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(mine);
        try {
            return job.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
