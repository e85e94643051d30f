package io.mqconsole.admin;

import java.util.function.Supplier;
import org.apache.rocketmq.remoting.CommandCustomHeader;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.jspecify.annotations.Nullable;

/**
 * A question in RocketMQ's protocol: how to ask it and how to read the answer.
 *
 * @param request makes a new request each time, because a request has a number that must not be used twice
 */
record Rpc<T>(Supplier<RemotingCommand> request, Reader<T> reader) {

    /** Reads a successful answer; whatever it throws means that the answer cannot be understood. */
    @FunctionalInterface
    interface Reader<T> {
        T read(RemotingCommand response) throws Exception;
    }

    static <T> Rpc<T> of(int code, @Nullable CommandCustomHeader header, Reader<T> reader) {
        return new Rpc<>(() -> RemotingCommand.createRequestCommand(code, header), reader);
    }

    static <T> Rpc<T> withBody(int code, byte[] body, Reader<T> reader) {
        return new Rpc<>(
                () -> {
                    var request = RemotingCommand.createRequestCommand(code, null);
                    request.setBody(body);
                    return request;
                },
                reader);
    }

    T read(RemotingCommand response) throws NodeFailure {
        try {
            return reader.read(response);
        } catch (Exception e) {
            throw new NodeFailure(
                    AdminError.Kind.UNREADABLE, response.getCode(), "the answer could not be understood: " + reason(e));
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
