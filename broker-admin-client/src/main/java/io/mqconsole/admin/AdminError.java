package io.mqconsole.admin;

/**
 * Why a node did not give what was asked.
 *
 * @param code RocketMQ's response code, 0 when there was no response. Codes are overloaded (16 is black list, permission,
 *     ACL and "exists"): show the remark with it
 * @param remark the node's own words, or ours when it said nothing
 * @param node the node's address, {@code host:port}
 */
public record AdminError(Kind kind, int code, String remark, String node) {

    /** True when the node said nothing at all, so that it is not known what it did. */
    public boolean unanswered() {
        return kind == Kind.UNREACHABLE || kind == Kind.TIMEOUT;
    }

    public enum Kind {
        /** No connection: refused, unroutable, not accepted within the connect timeout, or closed before the answer. */
        UNREACHABLE,
        /** Connected, but no answer before the deadline. */
        TIMEOUT,
        /** The node refused the credentials or the right. */
        DENIED,
        NOT_FOUND,
        /** The node says the request is wrong. */
        INVALID,
        /** The node is overloaded and said so. */
        BUSY,
        /** The node's present state does not allow it: it exists already, or the controller does not lead. */
        CONFLICT,
        /** The node does not know this request, or not in its mode. */
        UNSUPPORTED,
        /** Any other answer. */
        BROKER_ERROR,
        /** The answer could not be understood. */
        UNREADABLE
    }
}
