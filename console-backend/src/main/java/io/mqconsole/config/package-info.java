/** Configuration keys on brokers: how they are read, written and proven. */
@NullMarked
package io.mqconsole.config;

import org.jspecify.annotations.NullMarked;
