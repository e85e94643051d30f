package io.mqconsole.admin;

import java.util.Map;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.ResponseCode;

/** What RocketMQ's response codes mean to a caller. */
final class ResponseCodes {
    private static final Map<Integer, AdminError.Kind> KINDS = Map.ofEntries(
            Map.entry(ResponseCode.SYSTEM_BUSY, AdminError.Kind.BUSY),
            Map.entry(ResponseCode.FLOW_CONTROL, AdminError.Kind.BUSY),
            Map.entry(ResponseCode.REQUEST_CODE_NOT_SUPPORTED, AdminError.Kind.UNSUPPORTED),
            Map.entry(ResponseCode.VERSION_NOT_SUPPORTED, AdminError.Kind.UNSUPPORTED),
            Map.entry(ResponseCode.NO_PERMISSION, AdminError.Kind.DENIED),
            Map.entry(ResponseCode.TOPIC_NOT_EXIST, AdminError.Kind.NOT_FOUND),
            Map.entry(ResponseCode.QUERY_NOT_FOUND, AdminError.Kind.NOT_FOUND),
            Map.entry(ResponseCode.SUBSCRIPTION_NOT_EXIST, AdminError.Kind.NOT_FOUND),
            Map.entry(ResponseCode.SUBSCRIPTION_GROUP_NOT_EXIST, AdminError.Kind.NOT_FOUND),
            Map.entry(ResponseCode.CONSUMER_NOT_ONLINE, AdminError.Kind.NOT_FOUND),
            Map.entry(ResponseCode.BROKER_NOT_EXIST, AdminError.Kind.NOT_FOUND),
            Map.entry(ResponseCode.CONTROLLER_BROKER_METADATA_NOT_EXIST, AdminError.Kind.NOT_FOUND),
            Map.entry(ResponseCode.USER_NOT_EXIST, AdminError.Kind.NOT_FOUND),
            Map.entry(ResponseCode.POLICY_NOT_EXIST, AdminError.Kind.NOT_FOUND),
            Map.entry(ResponseCode.INVALID_PARAMETER, AdminError.Kind.INVALID),
            Map.entry(ResponseCode.CONTROLLER_INVALID_REQUEST, AdminError.Kind.INVALID),
            Map.entry(ResponseCode.TOPIC_EXIST_ALREADY, AdminError.Kind.CONFLICT),
            Map.entry(ResponseCode.CONTROLLER_NOT_LEADER, AdminError.Kind.CONFLICT),
            Map.entry(ResponseCode.GO_AWAY, AdminError.Kind.UNREACHABLE));

    private static final String BLACK_LIST = "black list";

    private ResponseCodes() {}

    /** @throws NodeFailure for every code but SUCCESS */
    static RemotingCommand successful(RemotingCommand response) throws NodeFailure {
        if (response.getCode() == ResponseCode.SUCCESS) {
            return response;
        }
        String given = response.getRemark();
        String remark = given == null || given.isBlank() ? "response code " + response.getCode() : given;
        throw new NodeFailure(kind(response.getCode(), remark), response.getCode(), remark);
    }

    /** One code says that a key may not be written by anybody, and that this user may not do it. */
    private static AdminError.Kind kind(int code, String remark) {
        return code == ResponseCode.NO_PERMISSION && remark.contains(BLACK_LIST)
                ? AdminError.Kind.INVALID
                : KINDS.getOrDefault(code, AdminError.Kind.BROKER_ERROR);
    }
}
