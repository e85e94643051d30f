/** Pages of consumer groups: their list, and one group with its status, progress, clients, subscriptions and settings. */
@NullMarked
package io.mqconsole.ui.group;

import org.jspecify.annotations.NullMarked;
