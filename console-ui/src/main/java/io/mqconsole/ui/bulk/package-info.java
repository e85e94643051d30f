/** Many topics and groups at once from a file, and as a file. */
@NullMarked
package io.mqconsole.ui.bulk;

import org.jspecify.annotations.NullMarked;
