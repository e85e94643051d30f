/** NameServers, brokers and other nodes: what they say, what somebody wrote about them, and which are gone. */
@NullMarked
package io.mqconsole.node;

import org.jspecify.annotations.NullMarked;
