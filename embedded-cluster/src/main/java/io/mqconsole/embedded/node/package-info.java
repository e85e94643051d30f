/** What runs inside the child processes: the only package of this module that uses RocketMQ. */
@NullMarked
package io.mqconsole.embedded.node;

import org.jspecify.annotations.NullMarked;
