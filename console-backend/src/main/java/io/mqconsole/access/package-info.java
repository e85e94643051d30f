/** Who may come in, how, what they may do and with whose objects: users, roles, grants, logins, sessions and tokens. */
@NullMarked
package io.mqconsole.access;

import org.jspecify.annotations.NullMarked;
