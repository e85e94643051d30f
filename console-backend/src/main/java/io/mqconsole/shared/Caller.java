package io.mqconsole.shared;

/** What Spring Security keeps as the principal of everybody who may call a service. */
public interface Caller {
    Actor actor();

    /** Tells callers apart: one user by password from the same user by each token. */
    default String key() {
        return actor().name();
    }
}
