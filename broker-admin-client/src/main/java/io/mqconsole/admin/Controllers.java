package io.mqconsole.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RemotingSerializable;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.BrokerReplicasInfo;
import org.apache.rocketmq.remoting.protocol.header.controller.GetMetaDataResponseHeader;
import org.jspecify.annotations.Nullable;

/** What a controller knows: its own group, and the replica sets of broker groups. */
final class Controllers {
    private Controllers() {}

    static Rpc<ControllerState> state() {
        return Rpc.of(RequestCode.CONTROLLER_GET_METADATA_INFO, null, Controllers::readState);
    }

    static Rpc<List<SyncState>> syncStates(Collection<String> brokerNames) {
        return Rpc.withBody(
                RequestCode.CONTROLLER_GET_SYNC_STATE_DATA,
                RemotingSerializable.encode(List.copyOf(brokerNames)),
                Controllers::readSyncStates);
    }

    private static ControllerState readState(RemotingCommand response) throws Exception {
        var header = (GetMetaDataResponseHeader) response.decodeCommandCustomHeader(GetMetaDataResponseHeader.class);
        String leaderId = header.getControllerLeaderId();
        return new ControllerState(
                header.getGroup(),
                leaderId == null || leaderId.isBlank() ? null : leaderId,
                address(header.getControllerLeaderAddress()),
                header.isLeader(),
                peers(header.getPeers()));
    }

    /** Peers come as {@code n0:host:port;n1:host:port;}; a JRaft controller leaves the names out. */
    private static List<NodeAddress> peers(@Nullable String peers) {
        if (peers == null) {
            return List.of();
        }
        return Arrays.stream(peers.split(";"))
                .filter(peer -> !peer.isBlank())
                .map(peer -> peer.substring(peer.lastIndexOf(':', peer.lastIndexOf(':') - 1) + 1))
                .map(NodeAddress::parse)
                .sorted()
                .toList();
    }

    private static List<SyncState> readSyncStates(RemotingCommand response) {
        var states = new ArrayList<SyncState>();
        Json.body(response, BrokerReplicasInfo.class)
                .getReplicasInfoTable()
                .forEach((brokerName, replicas) -> states.add(syncState(brokerName, replicas)));
        states.sort(Comparator.comparing(SyncState::brokerName));
        return states;
    }

    private static SyncState syncState(String brokerName, BrokerReplicasInfo.ReplicasInfo replicas) {
        return new SyncState(
                brokerName,
                replicas.getMasterBrokerId(),
                address(replicas.getMasterAddress()),
                replicas.getMasterEpoch(),
                replicas.getSyncStateSetEpoch(),
                members(replicas.getInSyncReplicas()),
                members(replicas.getNotInSyncReplicas()));
    }

    private static List<SyncState.Member> members(@Nullable List<BrokerReplicasInfo.ReplicaIdentity> replicas) {
        if (replicas == null) {
            return List.of();
        }
        return replicas.stream()
                .map(replica -> new SyncState.Member(
                        replica.getBrokerId(), NodeAddress.parse(replica.getBrokerAddress()), replica.getAlive()))
                .sorted(Comparator.comparing(SyncState.Member::brokerId))
                .toList();
    }

    private static @Nullable NodeAddress address(@Nullable String text) {
        return text == null || text.isBlank() ? null : NodeAddress.parse(text);
    }
}
