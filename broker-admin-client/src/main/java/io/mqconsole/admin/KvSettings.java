package io.mqconsole.admin;

import java.util.Map;
import org.apache.rocketmq.remoting.exception.RemotingCommandException;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.KVTable;
import org.apache.rocketmq.remoting.protocol.header.namesrv.DeleteKVConfigRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.namesrv.GetKVConfigRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.namesrv.GetKVConfigResponseHeader;
import org.apache.rocketmq.remoting.protocol.header.namesrv.GetKVListByNamespaceRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.namesrv.PutKVConfigRequestHeader;

/** The key-value settings of a NameServer, whose single values travel in the header. */
final class KvSettings {
    private KvSettings() {}

    static Rpc<String> value(String namespace, String key) {
        var header = new GetKVConfigRequestHeader();
        header.setNamespace(namespace);
        header.setKey(key);
        return Rpc.of(RequestCode.GET_KV_CONFIG, header, KvSettings::read);
    }

    static Rpc<Map<String, String>> namespace(String namespace) {
        var header = new GetKVListByNamespaceRequestHeader();
        header.setNamespace(namespace);
        return Rpc.of(
                RequestCode.GET_KVLIST_BY_NAMESPACE,
                header,
                response -> Map.copyOf(Json.body(response, KVTable.class).getTable()));
    }

    static RemotingCommand put(String namespace, String key, String value) {
        var header = new PutKVConfigRequestHeader();
        header.setNamespace(namespace);
        header.setKey(key);
        header.setValue(value);
        return RemotingCommand.createRequestCommand(RequestCode.PUT_KV_CONFIG, header);
    }

    static RemotingCommand removal(String namespace, String key) {
        var header = new DeleteKVConfigRequestHeader();
        header.setNamespace(namespace);
        header.setKey(key);
        return RemotingCommand.createRequestCommand(RequestCode.DELETE_KV_CONFIG, header);
    }

    private static String read(RemotingCommand response) throws RemotingCommandException {
        String value = ((GetKVConfigResponseHeader) response.decodeCommandCustomHeader(GetKVConfigResponseHeader.class))
                .getValue();
        if (value == null) {
            throw new IllegalArgumentException("there is no value in it");
        }
        return value;
    }
}
