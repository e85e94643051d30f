package io.mqconsole.admin;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONObject;
import com.alibaba.fastjson2.JSONReader;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RemotingSerializable;
import org.jspecify.annotations.Nullable;

/** Reads bodies, whose JSON has unquoted numbers as keys, which most decoders refuse. */
final class Json {
    private Json() {}

    /**
     * Reads a body as RocketMQ does. A field that the type does not have must not hold such keys.
     *
     * @throws IllegalArgumentException when there is no body, or null in it
     */
    static <T> T body(RemotingCommand response, Class<T> type) {
        return present(RemotingSerializable.decode(response.getBody(), type));
    }

    /**
     * Reads one field of a body, whatever the others hold.
     *
     * @throws IllegalArgumentException when there is no body, or no such field in it
     */
    static JSONObject field(RemotingCommand response, String name) {
        var body = present(JSON.parseObject(response.getBody(), JSONReader.Feature.AllowUnQuotedFieldNames));
        return present(body.getJSONObject(name));
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("something is missing in it");
        }
        return value;
    }
}
