/** The audit trail: who did, tried or was refused what. */
@NullMarked
package io.mqconsole.ui.audit;

import org.jspecify.annotations.NullMarked;
