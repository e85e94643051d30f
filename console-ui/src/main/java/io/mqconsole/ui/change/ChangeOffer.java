package io.mqconsole.ui.change;

import com.vaadin.flow.component.Component;
import io.mqconsole.change.Change;
import java.util.Optional;

/** Something more that can be done with a change of one kind, on its page; whoever has it implements it. */
public interface ChangeOffer {
    /** @return a button; empty when there is nothing to offer to this user with this change */
    Optional<Component> of(Component page, Change change);
}
