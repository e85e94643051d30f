package io.mqconsole.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes the key-value settings of NameServers. They do not tell each other what they hold, so each is asked and
 * written on its own: RocketMQ's own calls read one of them, and a write stops at the first that is away.
 *
 * <p>After {@link ClusterAdmin#close} every method throws {@link IllegalStateException}.
 */
public interface KvOps {

    /**
     * A value as each NameServer holds it, for one request per NameServer.
     *
     * @return empty where there is no such key; keyed by the NameServer's address
     */
    FanOut<Optional<String>> value(String namespace, String key, CallOptions options);

    /**
     * A whole namespace as each NameServer holds it, for one request per NameServer.
     *
     * @return values by key, none where there is no such namespace; keyed by the NameServer's address
     */
    FanOut<Map<String, String>> namespace(String namespace, CallOptions options);

    /**
     * Sets or removes keys, each on one NameServer: asks what it holds, sends what differs, and asks again, as
     * {@link ConfigOps} does.
     *
     * @return one outcome per write, in the order given
     * @throws IllegalArgumentException for two writes to the same key of one NameServer, or for one to no NameServer of this
     *     region
     */
    List<ConfigOutcome> write(List<KvWrite> writes, CallOptions options);
}
