/** What stands where a page cannot be shown. */
@NullMarked
package io.mqconsole.ui.error;

import org.jspecify.annotations.NullMarked;
