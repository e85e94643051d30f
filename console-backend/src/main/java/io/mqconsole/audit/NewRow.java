package io.mqconsole.audit;

import org.jspecify.annotations.Nullable;

/** A row that has its place in the chain, with the detail itself. */
record NewRow(ChainRow link, @Nullable String detail) {}
