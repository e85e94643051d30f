/** The parts that every list page is made of: lazy table, filters bound to the URL, columns, export and its states. */
@NullMarked
package io.mqconsole.ui.list;

import org.jspecify.annotations.NullMarked;
