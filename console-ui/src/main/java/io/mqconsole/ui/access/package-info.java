/** Signing in, the user's own profile, tokens and sessions, and the users of the console. */
@NullMarked
package io.mqconsole.ui.access;

import org.jspecify.annotations.NullMarked;
