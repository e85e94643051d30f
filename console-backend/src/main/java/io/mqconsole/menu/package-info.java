/** Which entries of the menu are hidden from whom, as the reserved namespace {@code console.menu} says. */
@NullMarked
package io.mqconsole.menu;

import org.jspecify.annotations.NullMarked;
