package io.mqconsole.admin;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONArray;
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
     * Reads a body whatever its fields hold.
     *
     * @throws IllegalArgumentException when there is no body, or null in it
     */
    static JSONObject object(RemotingCommand response) {
        return present(JSON.parseObject(response.getBody(), JSONReader.Feature.AllowUnQuotedFieldNames));
    }

    /** @throws IllegalArgumentException when there is no such object in it */
    static JSONObject field(JSONObject object, String name) {
        return present(object.getJSONObject(name));
    }

    /** @throws IllegalArgumentException when there is no such list in it */
    static JSONArray list(JSONObject object, String name) {
        return present(object.getJSONArray(name));
    }

    /** @return empty when there is no such text in it */
    static String text(JSONObject object, String name) {
        String text = object.getString(name);
        return text == null ? "" : text;
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("something is missing in it");
        }
        return value;
    }
}
