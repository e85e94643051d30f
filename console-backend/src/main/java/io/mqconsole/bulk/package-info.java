/** Many topics and groups at once, as rows of a file. */
@NullMarked
package io.mqconsole.bulk;

import org.jspecify.annotations.NullMarked;
