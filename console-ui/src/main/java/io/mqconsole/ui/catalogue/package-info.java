/** Shows people what is known of a configuration key. */
@NullMarked
package io.mqconsole.ui.catalogue;

import org.jspecify.annotations.NullMarked;
