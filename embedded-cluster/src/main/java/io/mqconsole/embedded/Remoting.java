package io.mqconsole.embedded;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One question to a NameServer or controller over a plain socket, in RocketMQ's frame: total length, header length,
 * JSON header, body.
 *
 * <p>The launcher runs in JVMs that must not load RocketMQ's classes, and asking over the network is the proof that the
 * node answers others.
 */
final class Remoting {

    static final int BROKER_RUNTIME = 28;
    static final int ROUTE_OF_TOPIC = 105;
    static final int BROKER_CLUSTER_INFO = 106;
    static final int CONTROLLER_METADATA = 1005;
    static final int SYNC_STATE = 1006;

    /** A node's answer when it failed by itself, whatever it was asked. */
    static final int SYSTEM_ERROR = 1;

    private static final int CONNECT_MILLIS = 1000;
    private static final int READ_MILLIS = 3000;

    private Remoting() {}

    /**
     * @param body the reply's JSON, empty when it has none
     * @param fields of the reply's header
     */
    record Reply(int code, String body, Map<String, Object> fields) {
        boolean ok() {
            return code == 0;
        }

        Object json() {
            return body.isEmpty() ? Map.of() : LooseJson.read(body);
        }
    }

    static Reply ask(String address, int code, Map<String, String> fields, String body) throws IOException {
        int colon = address.lastIndexOf(':');
        var target = new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        try (var socket = new Socket()) {
            socket.connect(target, CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            byte[] header = header(code, fields).getBytes(StandardCharsets.UTF_8);
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            var out = new DataOutputStream(new java.io.BufferedOutputStream(socket.getOutputStream()));
            out.writeInt(4 + header.length + content.length);
            out.writeInt(header.length);
            out.write(header);
            out.write(content);
            out.flush();
            return reply(new DataInputStream(socket.getInputStream()));
        }
    }

    private static Reply reply(DataInputStream in) throws IOException {
        int total = in.readInt();
        int headerLength = in.readInt() & 0xFFFFFF; // The highest byte names the serialization, JSON here.
        Object header = LooseJson.read(new String(in.readNBytes(headerLength), StandardCharsets.UTF_8));
        String body = new String(in.readNBytes(total - 4 - headerLength), StandardCharsets.UTF_8);
        return new Reply(
                Integer.parseInt(LooseJson.string(header, "code")), body, LooseJson.object(header, "extFields"));
    }

    private static String header(int code, Map<String, String> fields) {
        String ext = fields.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
                .collect(Collectors.joining(","));
        return "{\"code\":" + code + ",\"extFields\":{" + ext
                + "},\"flag\":0,\"language\":\"JAVA\",\"opaque\":1,\"serializeTypeCurrentRPC\":\"JSON\",\"version\":0}";
    }
}
