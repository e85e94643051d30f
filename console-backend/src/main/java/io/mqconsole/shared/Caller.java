package io.mqconsole.shared;

/** What Spring Security keeps as the principal of everybody who may call a service. */
public interface Caller {
    Actor actor();
}
