package io.mqconsole.group;

import java.time.Instant;

/**
 * What the threads of a client are doing.
 *
 * @param stack of all its threads, some lines each
 */
public record ClientStack(Instant collectedAt, String clientId, String stack) {}
