/** What the pages of topics and groups have in common: backlog, delay and drift in words, and settings side by side. */
@NullMarked
package io.mqconsole.ui.holding;

import org.jspecify.annotations.NullMarked;
