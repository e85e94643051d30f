package io.mqconsole.shared;

import io.mqconsole.admin.AdminError;

/**
 * A node that could not be asked.
 *
 * @param node its address
 * @param code the kind of failure, such as TIMEOUT
 * @param detail in the node's or our words
 */
public record NodeFailure(String node, String code, String detail) {
    public static NodeFailure of(AdminError error) {
        return new NodeFailure(error.node(), error.kind().name(), error.remark());
    }
}
