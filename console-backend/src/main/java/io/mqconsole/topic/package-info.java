/** Topics as the brokers hold them: lists from the live picture, details asked live, changes planned and proven. */
@NullMarked
package io.mqconsole.topic;

import org.jspecify.annotations.NullMarked;
