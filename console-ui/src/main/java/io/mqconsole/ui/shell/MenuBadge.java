package io.mqconsole.ui.shell;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** A number beside an entry of the menu: how much there is behind it that wants a look. Its feature declares it as a bean. */
public interface MenuBadge {

    /** The entry it stands at. */
    String titleKey();

    /** For the present user; 0 shows nothing. Asks no broker. */
    int count();

    /** The number in words, for the pointer and for those who do not see it. */
    String words(Component menu, int count);

    /**
     * Calls the listener when the number may be another one; it must be quick.
     *
     * @return ends the subscription
     */
    Runnable watch(Consumer<String> listener);
}
