package io.mqconsole.embedded.node;

/** A RocketMQ server in this process. */
interface Node {

    /** Returns when it serves. */
    void start() throws Exception;

    /** Ends cleanly: everything is on disk when it returns. */
    void stop();
}
