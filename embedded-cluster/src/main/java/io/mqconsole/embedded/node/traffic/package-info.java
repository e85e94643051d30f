/** The demo's applications: plain RocketMQ clients that produce and consume as two business systems would. */
@NullMarked
package io.mqconsole.embedded.node.traffic;

import org.jspecify.annotations.NullMarked;
