/** Pages of topics: their list, and one topic with its queues, consumers, routes, settings and producers. */
@NullMarked
package io.mqconsole.ui.topic;

import org.jspecify.annotations.NullMarked;
