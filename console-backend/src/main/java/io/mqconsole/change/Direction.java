package io.mqconsole.change;

/** Whether a change writes what is wanted or what was there before. */
public enum Direction {
    FORWARD,
    BACK
}
