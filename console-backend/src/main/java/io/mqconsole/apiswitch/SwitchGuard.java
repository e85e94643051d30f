package io.mqconsole.apiswitch;

import io.mqconsole.audit.Outcome;
import io.mqconsole.audit.RepeatedEvents;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Refuses an operation that is switched off, and says who did that, when and why. */
@Component
public class SwitchGuard {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final SwitchStates states;
    private final CurrentUser currentUser;
    private final RepeatedEvents refusals;

    SwitchGuard(SwitchStates states, CurrentUser currentUser, RepeatedEvents refusals) {
        this.states = states;
        this.currentUser = currentUser;
        this.refusals = refusals;
    }

    /**
     * Why a call would be refused, to disable what leads to it.
     *
     * @param name of the operation; empty when it is on
     */
    public Optional<Text> refusal(String name) {
        return Optional.ofNullable(states.off(name)).map(SwitchGuard::sentence);
    }

    /** @throws ConsoleException {@code switched-off}; jobs of the console itself may go on */
    public void require(String name) {
        Setting off = states.off(name);
        if (off == null || isJob()) {
            return;
        }
        refusals.note(currentUser.actor(), name, ApiSwitchService.resource(name), Outcome.REFUSED, "switched off");
        throw new ConsoleException(ErrorCode.SWITCHED_OFF, sentence(off));
    }

    private static boolean isJob() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && CurrentUser.isSystem(caller);
    }

    private static Text sentence(Setting off) {
        return Text.of(
                "apiswitch.off",
                SwitchableOperation.summary(off.name()),
                off.operator(),
                MOMENT.format(off.changedAt()),
                Objects.requireNonNullElse(off.reason(), "-"));
    }
}
