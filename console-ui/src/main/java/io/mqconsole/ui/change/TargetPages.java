package io.mqconsole.ui.change;

import io.mqconsole.change.Target;
import java.util.Optional;

/** Knows the pages of what a change writes to; whoever has such pages implements it. */
public interface TargetPages {
    /** @return the address of a page that this user may open; empty when there is none */
    Optional<String> pathOf(Target target);
}
