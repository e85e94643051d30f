package io.mqconsole.admin;

import java.util.List;

/**
 * Changes the configuration of brokers and NameServers and tells for every key what came of it, because a node answers
 * SUCCESS to keys it does not know and to values it cannot parse.
 *
 * <p>Each node is asked for its configuration, sent what differs from the wanted values, and asked again: also when the
 * write was refused or not answered, because it may have been done all the same. The three steps share the deadline of the
 * options, a third each; a step that ends early leaves its time to the next. A write that was not sent by its share is never
 * sent. All nodes at once; a node that hangs costs the others nothing.
 *
 * <p>What cannot be excluded: a node that took a write and did not answer may carry it out later than it was asked again,
 * for as long as it hangs.
 *
 * <p>What a node says proves that its configuration object holds the value, not that a running component took it up. It
 * writes all its keys to its file, as UTF-8 and without escapes, and reads that as ISO 8859-1 with escapes when it starts:
 * a value with a backslash or beyond ASCII is another one after a restart.
 *
 * <p>After {@link ClusterAdmin#close} every method throws {@link IllegalStateException}.
 */
public interface ConfigOps {

    /**
     * One to three requests per broker.
     *
     * @return one outcome per write, in the order given
     * @throws IllegalArgumentException for two writes to one address
     */
    List<ConfigOutcome> writeBrokers(List<ConfigWrite> writes, CallOptions options);

    /**
     * The same for NameServers, of which each keeps its own configuration and has no name that could be checked.
     *
     * @return one outcome per write, in the order given
     * @throws IllegalArgumentException for two writes to one address, or for one that is no NameServer of this region
     */
    List<ConfigOutcome> writeNameServers(List<NameServerWrite> writes, CallOptions options);
}
