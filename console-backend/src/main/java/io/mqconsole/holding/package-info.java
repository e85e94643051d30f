/** What topics and groups have in common: where they are to be, what people write about them, and what no change may leave half-done. */
@NullMarked
package io.mqconsole.holding;

import org.jspecify.annotations.NullMarked;
