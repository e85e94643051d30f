package io.mqconsole.kv;

/** How a namespace stands in a file. */
public enum KvFormat {
    /** A header {@code key,value}, then a line per key. What a spreadsheet would run as a formula has an apostrophe in front. */
    CSV,
    /** A map of keys to values, all of which are text. */
    YAML,
    /** An object whose fields are the keys and whose values are texts. */
    JSON
}
