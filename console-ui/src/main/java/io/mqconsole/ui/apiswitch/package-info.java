/** The page on which operations are switched off and on again. */
@NullMarked
package io.mqconsole.ui.apiswitch;

import org.jspecify.annotations.NullMarked;
