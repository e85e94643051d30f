/** What must be right before the console starts, and how it says so in one sentence when it is not. */
@NullMarked
package io.mqconsole.start;

import org.jspecify.annotations.NullMarked;
