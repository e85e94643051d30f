package io.mqconsole.admin;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.rocketmq.common.message.MessageDecoder;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.body.QueryConsumeQueueResponseBody;
import org.apache.rocketmq.remoting.protocol.header.QueryConsumeQueueRequestHeader;
import org.apache.rocketmq.remoting.protocol.header.ViewMessageRequestHeader;
import org.jspecify.annotations.Nullable;

/**
 * Looks up when a message was stored: first where it is, then there.
 *
 * <p>A pull would be one request, but it leaves an offset of its group at the broker, counts as consumption, and is refused
 * where reading is forbidden.
 */
final class StoredMessages {
    private static final String NO_QUEUE = "is not exist!";
    private static final String NO_MESSAGE = "can not find message";

    private StoredMessages() {}

    /** @return null when the offset holds no message, or none any more */
    static @Nullable Instant storeTime(NodeQuestions.Asked broker, String topic, int queueId, long offset)
            throws NodeFailure, InterruptedException {
        try {
            Long position = broker.ask(position(topic, queueId, offset)).position();
            return position == null ? null : broker.ask(storeTime(topic, queueId, offset, position));
        } catch (NodeFailure failure) {
            if (failure.kind() == AdminError.Kind.BROKER_ERROR && failure.says(NO_QUEUE, NO_MESSAGE)) {
                return null;
            }
            throw failure;
        }
    }

    /** @param position in the broker's commit log; null when the queue has nothing at the offset */
    private record Place(@Nullable Long position) {}

    private static Rpc<Place> position(String topic, int queueId, long offset) {
        var header = new QueryConsumeQueueRequestHeader();
        header.setTopic(topic);
        header.setQueueId(queueId);
        header.setIndex(offset);
        header.setCount(1);
        return Rpc.of(RequestCode.QUERY_CONSUME_QUEUE, header, StoredMessages::readPosition);
    }

    private static Place readPosition(RemotingCommand response) {
        if (response.getBody() == null) {
            return new Place(null);
        }
        var queue = Json.body(response, QueryConsumeQueueResponseBody.class).getQueueData();
        return new Place(queue.isEmpty() ? null : queue.getFirst().getPhysicOffset());
    }

    private static Rpc<Instant> storeTime(String topic, int queueId, long offset, long position) {
        var header = new ViewMessageRequestHeader();
        header.setTopic(topic);
        header.setOffset(position);
        return Rpc.of(RequestCode.VIEW_MESSAGE_BY_ID, header, response -> readStoreTime(response, queueId, offset));
    }

    private static Instant readStoreTime(RemotingCommand response, int queueId, long offset) {
        MessageExt message = MessageDecoder.decode(ByteBuffer.wrap(response.getBody()), false, false);
        if (message == null || message.getQueueId() != queueId || message.getQueueOffset() != offset) {
            throw new IllegalArgumentException("it is not the message at offset " + offset);
        }
        return Instant.ofEpochMilli(message.getStoreTimestamp());
    }
}
