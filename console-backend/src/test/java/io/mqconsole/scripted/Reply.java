package io.mqconsole.scripted;

import org.apache.rocketmq.remoting.protocol.RemotingCommand;

/** What comes back for a request. */
public sealed interface Reply {
    Reply NOTHING = new Nothing();

    record Whole(RemotingCommand answer) implements Reply {}

    /** The first half of the bytes, then the connection is closed. */
    record Half(RemotingCommand answer) implements Reply {}

    /** The connection stays open. */
    record Nothing() implements Reply {}
}
