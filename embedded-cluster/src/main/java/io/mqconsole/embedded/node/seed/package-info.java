/** The process that puts topics, groups, messages and offsets on a cluster, by bulk and pipelined requests. */
@NullMarked
package io.mqconsole.embedded.node.seed;

import org.jspecify.annotations.NullMarked;
