/** Instances: the tenants whose topics and groups the names on the brokers tell apart. */
@NullMarked
package io.mqconsole.instance;

import org.jspecify.annotations.NullMarked;
