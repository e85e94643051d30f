/** What pages of several features use: language, colours, background work and messages to the user. */
@NullMarked
package io.mqconsole.ui.shared;

import org.jspecify.annotations.NullMarked;
