package io.mqconsole.ui.access;

import com.vaadin.flow.component.Component;
import io.mqconsole.access.Grant;
import io.mqconsole.access.Role;
import io.mqconsole.access.User;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what users are, in the language of a page. */
class UserWords {
    private final Component page;

    UserWords(Component page) {
        this.page = page;
    }

    String type(Role role) {
        return page.getTranslation("user.type." + tag(role));
    }

    /** What somebody of this type may do. */
    String rights(Role role) {
        return page.getTranslation("user.type-what." + tag(role));
    }

    /** Which instances a user reaches. */
    String reach(User user) {
        return user.userType() == Role.USER
                ? user.grants().stream().map(this::grant).collect(Collectors.joining(" · "))
                : page.getTranslation("user.every-instance");
    }

    String grant(Grant grant) {
        return page.getTranslation("grant." + grant.access().name().toLowerCase(Locale.ROOT), grant.instanceId());
    }

    State state(User user) {
        if (!user.enabled()) {
            return State.of(page.getTranslation("user.disabled"), Tone.QUIET);
        }
        return user.mustChangePassword()
                ? new State(page.getTranslation("user.invited"), Tone.INFO, page.getTranslation("user.invited-what"))
                : State.of(page.getTranslation("user.active"), Tone.OK);
    }

    private static String tag(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
