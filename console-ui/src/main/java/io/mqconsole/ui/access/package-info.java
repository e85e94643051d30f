/** Signing in, the user's own profile, and access tokens. */
@NullMarked
package io.mqconsole.ui.access;

import org.jspecify.annotations.NullMarked;
