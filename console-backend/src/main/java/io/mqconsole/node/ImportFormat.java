package io.mqconsole.node;

/** How a file of nodes is written. */
public enum ImportFormat {
    /** A header with the names of the columns, then one line per node. */
    CSV,
    /** A list of maps, one per node. */
    YAML
}
