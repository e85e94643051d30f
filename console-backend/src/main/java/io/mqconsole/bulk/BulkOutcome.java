package io.mqconsole.bulk;

import io.mqconsole.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param change null when brokers hold all of it already
 * @param notes of how many topics and groups owner or remark were written down without a change
 */
public record BulkOutcome(@Nullable Change change, long notes) {}
