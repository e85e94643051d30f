package io.mqconsole.embedded.node.traffic;

import org.apache.rocketmq.client.ClientConfig;

/**
 * How every client of the demo reaches the cluster.
 *
 * @param nameServers separated by semicolons
 */
record Clients(String nameServers) {

    private static final int ROUTE_POLL_MILLIS = 2000;
    private static final int PERSIST_MILLIS = 2000;
    /** With one, a client that is asked about itself waits for an answer that the same thread would have to take. */
    private static final int CALLBACK_THREADS = 4;

    /** @param application clients of one application share their connections, and show up under one client id */
    void configure(ClientConfig client, String application) {
        client.setNamesrvAddr(nameServers);
        client.setInstanceName(application);
        client.setPollNameServerInterval(ROUTE_POLL_MILLIS);
        client.setPersistConsumerOffsetInterval(PERSIST_MILLIS);
        client.setClientCallbackExecutorThreads(CALLBACK_THREADS);
        client.setVipChannelEnabled(false);
    }
}
