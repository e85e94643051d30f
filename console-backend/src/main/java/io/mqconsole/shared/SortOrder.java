package io.mqconsole.shared;

/** One column to sort by. */
public record SortOrder(String column, boolean ascending) {}
