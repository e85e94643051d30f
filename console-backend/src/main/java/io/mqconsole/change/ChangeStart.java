package io.mqconsole.change;

/** Does what belongs to a change beside its targets, whoever sets it going. */
public interface ChangeStart {
    /**
     * Called on behalf of who set the change going, once no guard objects and before it writes to the first target; again
     * when it goes on after a stop.
     */
    void started(Change change);
}
