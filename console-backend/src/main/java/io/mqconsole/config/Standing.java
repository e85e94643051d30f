package io.mqconsole.config;

/** How an item stands on a broker of its target. */
public enum Standing {
    /** No item is about the key there. */
    NO_ITEM,
    /** The broker is not in the scope of the item. */
    OUT_OF_SCOPE,
    /** An item for a smaller target decides. */
    OVERRIDDEN,
    /** The item has no value: the broker takes the key from nobody. */
    HELD_BACK,
    /** What the broker holds is not known. */
    UNKNOWN,
    /** It holds neither what is saved nor what was pushed. */
    DRIFT,
    /** It does not hold what is saved, and that was not pushed to it. */
    NOT_PUSHED,
    /** It holds what is saved. */
    LIVE
}
