package io.mqconsole.ui.shared;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says what the present user may do, so that pages hide what would be refused. The refusal itself is the service's. */
@Component
public class Rights {
    /** @param permission a verb such as {@code node:write} */
    public boolean have(String permission) {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null
                && user.getAuthorities().stream().anyMatch(authority -> permission.equals(authority.getAuthority()));
    }
}
