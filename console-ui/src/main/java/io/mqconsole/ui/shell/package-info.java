/** The frame around every page: menu, header, user menu, and the door to the pages. */
@NullMarked
package io.mqconsole.ui.shell;

import org.jspecify.annotations.NullMarked;
