/** Changes of brokers and NameServers: the list, one change as it goes on, and the parts that pages of other features show. */
@NullMarked
package io.mqconsole.ui.change;

import org.jspecify.annotations.NullMarked;
