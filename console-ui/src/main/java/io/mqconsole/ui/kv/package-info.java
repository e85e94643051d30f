/** Pages of key-value settings. */
@NullMarked
package io.mqconsole.ui.kv;

import org.jspecify.annotations.NullMarked;
