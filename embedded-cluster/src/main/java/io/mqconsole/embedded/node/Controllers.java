package io.mqconsole.embedded.node;

import java.util.List;
import java.util.Optional;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyRemotingClient;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.ResponseCode;
import org.apache.rocketmq.remoting.protocol.header.controller.GetMetaDataResponseHeader;
import org.apache.rocketmq.remoting.protocol.header.controller.GetReplicaInfoRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.controller.GetReplicaInfoResponseHeader;

/** What the controllers say to a broker that is about to start. */
final class Controllers implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 1000;

    private final List<String> addresses;
    private final NettyRemotingClient client;

    Controllers(List<String> addresses) {
        this.addresses = addresses;
        var config = new NettyClientConfig();
        config.setConnectTimeoutMillis(TIMEOUT_MILLIS);
        config.setClientWorkerThreads(1);
        config.setClientCallbackExecutorThreads(1);
        client = new NettyRemotingClient(config);
        client.start();
    }

    boolean haveALeader() {
        return leader().isPresent();
    }

    boolean knowAMasterOf(String group) {
        return leader().map(address -> masterOf(group, address)).orElse(false);
    }

    @Override
    public void close() {
        client.shutdown();
    }

    private Optional<String> leader() {
        return addresses.stream()
                .map(this::leaderAccordingTo)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> leaderAccordingTo(String address) {
        try {
            RemotingCommand reply = client.invokeSync(
                    address,
                    RemotingCommand.createRequestCommand(RequestCode.CONTROLLER_GET_METADATA_INFO, null),
                    TIMEOUT_MILLIS);
            var header = (GetMetaDataResponseHeader) reply.decodeCommandCustomHeader(GetMetaDataResponseHeader.class);
            return Optional.ofNullable(header.getControllerLeaderAddress()).filter(leader -> !leader.isEmpty());
        } catch (RemotingException e) {
            return Optional.empty(); // Not started yet, or dead: the next one may answer.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private boolean masterOf(String group, String leader) {
        try {
            RemotingCommand reply = client.invokeSync(
                    leader,
                    RemotingCommand.createRequestCommand(
                            RequestCode.CONTROLLER_GET_REPLICA_INFO, new GetReplicaInfoRequestHeader(group)),
                    TIMEOUT_MILLIS);
            if (reply.getCode() != ResponseCode.SUCCESS) {
                return false;
            }
            var header =
                    (GetReplicaInfoResponseHeader) reply.decodeCommandCustomHeader(GetReplicaInfoResponseHeader.class);
            return header.getMasterBrokerId() != null;
        } catch (RemotingException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
