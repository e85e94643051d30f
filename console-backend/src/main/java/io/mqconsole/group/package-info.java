/** Consumer groups as the brokers know them: how far behind they are, who is connected, and whether that is as it should be. */
@NullMarked
package io.mqconsole.group;

import org.jspecify.annotations.NullMarked;
