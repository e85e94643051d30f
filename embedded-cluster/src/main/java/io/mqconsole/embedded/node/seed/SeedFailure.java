package io.mqconsole.embedded.node.seed;

/** Something could not be put on the cluster; the message is a sentence for people. */
final class SeedFailure extends Exception {
    private static final long serialVersionUID = 1L;

    SeedFailure(String message) {
        super(message);
    }

    SeedFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
