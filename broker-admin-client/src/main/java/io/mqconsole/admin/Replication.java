package io.mqconsole.admin;

import java.util.List;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.HARuntimeInfo;

/** Replication as a broker itself reports it. */
final class Replication {
    private Replication() {}

    static Rpc<HaStatus> broker() {
        return Rpc.of(RequestCode.GET_BROKER_HA_STATUS, null, Replication::read);
    }

    private static HaStatus read(RemotingCommand response) {
        var info = Json.body(response, HARuntimeInfo.class);
        return info.isMaster() ? master(info) : slave(info.getHaClientRuntimeInfo());
    }

    private static HaStatus master(HARuntimeInfo info) {
        var replicas =
                info.getHaConnectionInfo().stream().map(Replication::replica).toList();
        return new HaStatus(true, info.getMasterCommitLogMaxOffset(), info.getInSyncSlaveNums(), replicas, null);
    }

    private static HaStatus.Replica replica(HARuntimeInfo.HAConnectionRuntimeInfo connection) {
        return new HaStatus.Replica(
                connection.getAddr(),
                connection.getSlaveAckOffset(),
                // A slave that acknowledged while the master looked is ahead of what the master had seen.
                Math.max(0, connection.getDiff()),
                connection.isInSync(),
                connection.getTransferredByteInSecond());
    }

    private static HaStatus slave(HARuntimeInfo.HAClientRuntimeInfo client) {
        var source = new HaStatus.Source(
                client.getMasterAddr(),
                client.getMaxOffset(),
                client.getMasterFlushOffset(),
                client.getTransferredByteInSecond());
        return new HaStatus(false, client.getMaxOffset(), null, List.of(), source);
    }
}
