package io.mqconsole.embedded.node.seed;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.rocketmq.remoting.CommandCustomHeader;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyRemotingClient;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.ResponseCode;
import org.jspecify.annotations.Nullable;

/** Requests to nodes, one at a time or many at once. */
final class Wire {
    private static final long TIMEOUT_MILLIS = 20_000;
    private static final int CONNECT_MILLIS = 2000;
    /** Enough to keep a broker busy, and little enough that none waits in it for seconds. */
    private static final int WINDOW = 256;

    private final NettyRemotingClient client;

    Wire() {
        var config = new NettyClientConfig();
        config.setConnectTimeoutMillis(CONNECT_MILLIS);
        client = new NettyRemotingClient(config);
        client.start();
    }

    static RemotingCommand request(int code, @Nullable CommandCustomHeader header) {
        return RemotingCommand.createRequestCommand(code, header);
    }

    /** @return the answer, which is a success */
    RemotingCommand ask(String address, RemotingCommand request) throws SeedFailure, InterruptedException {
        try {
            RemotingCommand answer =
                    client.invoke(address, request, TIMEOUT_MILLIS).get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            if (answer.getCode() == ResponseCode.SUCCESS) {
                return answer;
            }
            throw refused(address, request, answer);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new SeedFailure(address + " does not answer: " + e.getMessage(), e);
        }
    }

    /**
     * Asks once for each item, many at a time.
     *
     * @param answered called on the client's threads with each success
     */
    <T> void askEach(
            String address,
            Collection<T> items,
            Function<T, RemotingCommand> request,
            BiConsumer<T, RemotingCommand> answered)
            throws SeedFailure, InterruptedException {
        var places = new Semaphore(WINDOW);
        var failure = new AtomicReference<@Nullable SeedFailure>();
        for (T item : items) {
            places.acquire();
            if (failure.get() != null) {
                places.release();
                break;
            }
            RemotingCommand command = request.apply(item);
            CompletableFuture<RemotingCommand> answer = client.invoke(address, command, TIMEOUT_MILLIS);
            answer.whenComplete((response, problem) -> {
                if (problem != null) {
                    failure.set(new SeedFailure(address + " does not answer: " + problem.getMessage(), problem));
                } else if (response.getCode() == ResponseCode.SUCCESS) {
                    answered.accept(item, response);
                } else {
                    failure.set(refused(address, command, response));
                }
                places.release();
            });
        }
        places.acquire(WINDOW);
        SeedFailure first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private static SeedFailure refused(String address, RemotingCommand request, RemotingCommand answer) {
        return new SeedFailure("%s refused request %d with code %d: %s"
                .formatted(address, request.getCode(), answer.getCode(), answer.getRemark()));
    }
}
