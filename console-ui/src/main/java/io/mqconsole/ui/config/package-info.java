/** Pages of broker configuration: what is saved, pushing it, and what brokers hold. */
@NullMarked
package io.mqconsole.ui.config;

import org.jspecify.annotations.NullMarked;
