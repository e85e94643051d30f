package io.mqconsole.admin;

import com.alibaba.fastjson2.JSONReader;
import java.util.TreeMap;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;

/**
 * All offsets that groups have committed on a broker, read as a stream: it is the largest answer that is asked for every few
 * seconds. RocketMQ's own type for it would not do, because that cannot be read once a group has pulled by itself.
 */
final class Offsets {
    private static final String TABLE = "offsetTable";
    /** Between topic and group in the keys of the table; neither name can contain it. */
    private static final char SEPARATOR = '@';

    private Offsets() {}

    static Rpc<CommittedOffsets> all() {
        return Rpc.of(RequestCode.GET_ALL_CONSUMER_OFFSET, null, Offsets::read);
    }

    private static CommittedOffsets read(RemotingCommand response) {
        byte[] body = response.getBody();
        if (body == null) {
            throw new IllegalArgumentException("it is empty");
        }
        try (var json = JSONReader.of(body, new JSONReader.Context(JSONReader.Feature.AllowUnQuotedFieldNames))) {
            startObject(json);
            while (!json.nextIfObjectEnd()) {
                if (json.readFieldName().equals(TABLE)) {
                    return readTable(json);
                }
                json.readAny(); // Not skipValue, which stumbles over numbers as keys.
            }
        }
        throw new IllegalArgumentException("there is no table of offsets in it");
    }

    private static CommittedOffsets readTable(JSONReader json) {
        var offsets = new CommittedOffsets.Builder();
        startObject(json);
        while (!json.nextIfObjectEnd()) {
            String key = json.readFieldName();
            int separator = key.indexOf(SEPARATOR);
            if (separator < 1) {
                throw new IllegalArgumentException("'" + key + "' is not topic@group");
            }
            offsets.add(key.substring(separator + 1), key.substring(0, separator), readQueues(json));
        }
        return offsets.build();
    }

    private static TreeMap<Integer, Long> readQueues(JSONReader json) {
        var queues = new TreeMap<Integer, Long>();
        startObject(json);
        while (!json.nextIfObjectEnd()) {
            queues.put(Integer.valueOf(json.readFieldName()), json.readInt64Value());
        }
        return queues;
    }

    private static void startObject(JSONReader json) {
        if (!json.nextIfObjectStart()) {
            throw new IllegalArgumentException("it is not a table of offsets");
        }
    }
}
