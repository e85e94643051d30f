/** A real RocketMQ cluster of child processes that can be killed, hung and restarted node by node. */
@NullMarked
package io.mqconsole.embedded;

import org.jspecify.annotations.NullMarked;
