package io.mqconsole.embedded;

/** A node could not listen on its port because another program does. */
public final class PortTakenException extends ClusterException {
    private static final long serialVersionUID = 1L;

    private final String node;

    PortTakenException(String node, String message) {
        super(message);
        this.node = node;
    }

    /** @return the name of the node */
    public String node() {
        return node;
    }
}
