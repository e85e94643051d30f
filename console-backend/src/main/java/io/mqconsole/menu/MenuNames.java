package io.mqconsole.menu;

import java.util.List;

/** The entries that the menu has; whoever draws it implements this. */
public interface MenuNames {
    /** The entry that leads to these settings. */
    String KV = "kv";

    /** Such as {@code topics}, in the order of the menu. */
    List<String> names();
}
