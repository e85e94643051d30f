/** Everything the console asks of RocketMQ: typed reads of NameServers, controllers and brokers, fanned out under one deadline. */
@NullMarked
package io.mqconsole.admin;

import org.jspecify.annotations.NullMarked;
