/** Instances: the tenants, what they may hold and what they hold. */
@NullMarked
package io.mqconsole.ui.instance;

import org.jspecify.annotations.NullMarked;
