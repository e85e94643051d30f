/** The live picture of each region, collected in the background so that lists and pages ask no broker. */
@NullMarked
package io.mqconsole.snapshot;

import org.jspecify.annotations.NullMarked;
