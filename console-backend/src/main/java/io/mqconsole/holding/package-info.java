/** What people write about topics and groups, for which RocketMQ has no place. */
@NullMarked
package io.mqconsole.holding;

import org.jspecify.annotations.NullMarked;
