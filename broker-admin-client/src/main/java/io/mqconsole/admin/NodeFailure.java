package io.mqconsole.admin;

import java.util.Arrays;

/** Carries the reason why one node gave nothing from where it is known to where results are gathered. */
final class NodeFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final AdminError.Kind kind;
    private final int code;
    private final String remark;

    NodeFailure(AdminError.Kind kind, String remark) {
        this(kind, 0, remark);
    }

    /** @param code RocketMQ's response code, 0 when there was no response */
    NodeFailure(AdminError.Kind kind, int code, String remark) {
        // An expected outcome, made for every dead node on every beat: the trace would cost and tell nothing.
        super(remark, null, false, false);
        this.kind = kind;
        this.code = code;
        this.remark = remark;
    }

    AdminError.Kind kind() {
        return kind;
    }

    /** Whether the node's words hold any of these. */
    boolean says(String... words) {
        return Arrays.stream(words).anyMatch(remark::contains);
    }

    AdminError at(String node) {
        return new AdminError(kind, code, remark, node);
    }
}
