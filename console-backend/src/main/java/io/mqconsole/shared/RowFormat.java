package io.mqconsole.shared;

/** How a file of rows is written. */
public enum RowFormat {
    /** A header with the names of the columns, then one line per row. */
    CSV,
    /** A list of maps, one per row. */
    YAML
}
