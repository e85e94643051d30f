package io.mqconsole.admin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.ConsumerConnection;
import org.apache.rocketmq.remoting.protocol.header.GetConsumerConnectionListRequestHeader;

/** What a broker knows of consumer groups: their offsets, and their clients. */
final class Groups {
    /** Between topic and group in the keys of the offset table; neither name can contain it. */
    private static final char SEPARATOR = '@';

    private Groups() {}

    static Rpc<Map<String, Set<String>>> consumedTopics() {
        return Rpc.of(RequestCode.GET_ALL_CONSUMER_OFFSET, null, Groups::readConsumed);
    }

    /** @return the number of clients; a group that has none is not known to the broker */
    static Rpc<Integer> clients(String group) {
        var header = new GetConsumerConnectionListRequestHeader();
        header.setConsumerGroup(group);
        return Rpc.of(
                RequestCode.GET_CONSUMER_CONNECTION_LIST,
                header,
                response -> Json.body(response, ConsumerConnection.class)
                        .getConnectionSet()
                        .size());
    }

    private static Map<String, Set<String>> readConsumed(RemotingCommand response) {
        var groups = new HashMap<String, Set<String>>();
        // Not RocketMQ's own type for it: that cannot be read once a group has pulled by itself.
        for (String key : Json.field(response, "offsetTable").keySet()) {
            int separator = key.indexOf(SEPARATOR);
            if (separator < 1) {
                throw new IllegalArgumentException("'" + key + "' is not topic@group");
            }
            groups.computeIfAbsent(key.substring(0, separator), topic -> new HashSet<>())
                    .add(key.substring(separator + 1));
        }
        return groups;
    }
}
