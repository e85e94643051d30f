package io.mqconsole.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.remoting.RPCHook;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.ResponseCode;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/**
 * What it costs to ask for each topic and each group by itself, as consoles do that call RocketMQ's admin client once per row.
 *
 * @param requests sent by that client
 * @param unanswered calls that ended with an error, other than that a group is offline
 */
record OneByOne(double millis, long requests, long unanswered) {
    private static final int THREADS = 10;
    private static final int TIMEOUT_MILLIS = 10_000;

    static OneByOne measure(String nameServers, Collection<String> topics, Collection<String> groups) throws Exception {
        var requests = new AtomicLong();
        var unanswered = new AtomicLong();
        var admin = new DefaultMQAdminExt(counting(requests), TIMEOUT_MILLIS);
        admin.setNamesrvAddr(nameServers);
        admin.setInstanceName("bench-" + System.nanoTime());
        admin.start();
        try {
            List<Callable<Object>> calls = new ArrayList<>();
            topics.forEach(topic -> calls.add(() -> admin.examineTopicStats(topic)));
            groups.forEach(group -> {
                calls.add(() -> admin.examineConsumeStats(group));
                calls.add(() -> connections(admin, group));
            });
            requests.set(0);
            long start = System.nanoTime();
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                for (Future<Object> call : threads.invokeAll(calls)) {
                    if (call.state() == Future.State.FAILED) {
                        unanswered.incrementAndGet();
                    }
                }
            }
            return new OneByOne((System.nanoTime() - start) / 1e6, requests.get(), unanswered.get());
        } finally {
            admin.shutdown();
        }
    }

    private static Object connections(DefaultMQAdminExt admin, String group) throws Exception {
        try {
            return admin.examineConsumerConnectionInfo(group);
        } catch (MQBrokerException e) {
            if (e.getResponseCode() == ResponseCode.CONSUMER_NOT_ONLINE) {
                return group; // That is how it says that nobody is connected.
            }
            throw e;
        }
    }

    private static RPCHook counting(AtomicLong requests) {
        return new RPCHook() {
            @Override
            public void doBeforeRequest(String node, RemotingCommand request) {
                requests.incrementAndGet();
            }

            @Override
            public void doAfterResponse(String node, RemotingCommand request, RemotingCommand response) {}
        };
    }
}
