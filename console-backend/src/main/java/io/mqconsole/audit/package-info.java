/** What was done, tried and refused, by whom, on which way: rows that are only ever added. */
@NullMarked
package io.mqconsole.audit;

import org.jspecify.annotations.NullMarked;
