/** Shares running clusters between the test classes of one test run. */
@NullMarked
package io.mqconsole.embedded.junit;

import org.jspecify.annotations.NullMarked;
