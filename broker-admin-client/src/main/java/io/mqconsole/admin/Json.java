package io.mqconsole.admin;

import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RemotingSerializable;

/** Reads bodies with RocketMQ's own decoder, because its JSON has unquoted numeric keys that others refuse. */
final class Json {
    private Json() {}

    /** @throws IllegalArgumentException when there is no body, or null in it */
    static <T> T body(RemotingCommand response, Class<T> type) {
        T value = RemotingSerializable.decode(response.getBody(), type);
        if (value == null) {
            throw new IllegalArgumentException("it has no body");
        }
        return value;
    }
}
