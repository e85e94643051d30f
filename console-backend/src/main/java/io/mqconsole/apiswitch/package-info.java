/** Operations of the API that an administrator has switched off, and with them the buttons that do the same. */
@NullMarked
package io.mqconsole.apiswitch;

import org.jspecify.annotations.NullMarked;
