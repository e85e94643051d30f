/** Who may come in, how, and what they may do: users, roles, passwords, tokens, login and its throttle. */
@NullMarked
package io.mqconsole.access;

import org.jspecify.annotations.NullMarked;
