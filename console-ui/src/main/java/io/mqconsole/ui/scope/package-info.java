/** A scope (生效范围) as it is chosen or typed, with the nodes that it comes to. */
@NullMarked
package io.mqconsole.ui.scope;

import org.jspecify.annotations.NullMarked;
