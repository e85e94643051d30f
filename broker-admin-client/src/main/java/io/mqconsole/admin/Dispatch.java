package io.mqconsole.admin;

import java.util.concurrent.atomic.AtomicReference;

/** Decides once whether a request goes to the network or never will, so that nobody has to guess it afterwards. */
final class Dispatch {
    private enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    /** True for the one who may send the request now. */
    boolean begin() {
        return state.compareAndSet(State.WAITING, State.SENT);
    }

    /** From now on the request is not sent any more. Nothing to give up once it is. */
    void giveUp() {
        state.compareAndSet(State.WAITING, State.GIVEN_UP);
    }

    /** Whether the node may have got the request. */
    boolean sent() {
        return state.get() == State.SENT;
    }
}
