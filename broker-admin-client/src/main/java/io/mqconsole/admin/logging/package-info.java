/** Leads what RocketMQ logs through its own copy of SLF4J to the console's log. */
@NullMarked
package io.mqconsole.admin.logging;

import org.jspecify.annotations.NullMarked;
