/** The runnable console: the application class and the shell of its pages. */
@NullMarked
package io.mqconsole;

import org.jspecify.annotations.NullMarked;
