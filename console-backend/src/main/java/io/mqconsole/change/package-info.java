/** The one way to touch a broker or NameServer: planned, run in waves, read back, recorded, undone. */
@NullMarked
package io.mqconsole.change;

import org.jspecify.annotations.NullMarked;
