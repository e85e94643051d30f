/** Starts the demo's producers and consumers as a process of their own. */
@NullMarked
package io.mqconsole.embedded.traffic;

import org.jspecify.annotations.NullMarked;
