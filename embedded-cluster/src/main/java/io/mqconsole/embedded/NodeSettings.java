package io.mqconsole.embedded;

import java.util.Map;
import java.util.TreeMap;

/** The settings that make a RocketMQ node small, quick to notice a fault, and safe with its messages. */
final class NodeSettings {

    /** In seconds: a day. */
    private static final String NEVER = "86400";

    static final Map<String, String> NAME_SERVER = Map.of(
            "scanNotActiveBrokerInterval", "1000",
            "clientRequestThreadPoolNums", "2",
            "defaultThreadPoolNums", "2",
            "serverWorkerThreads", "2",
            "serverSelectorThreads", "1",
            "serverCallbackExecutorThreads", "1");

    static final Map<String, String> CONTROLLER = Map.of(
            "controllerThreadPoolNums", "2",
            "mappedFileSize", "1048576",
            "scanInactiveMasterInterval", "1000",
            "scanNotActiveBrokerInterval", "1000",
            // A controller knows a broker by the connection of its first heartbeat. Where a broker comes back over
            // several,
            // that may be one that it never uses again: closed as idle after two minutes, and another master is
            // elected.
            "serverChannelMaxIdleTimeSeconds", NEVER);

    /**
     * A send is acknowledged when every replica that could be elected has it: {@code allAckInSyncStateSet}. A replica
     * that dies or lags for 3 s leaves that set, so one living replica still takes messages
     * ({@code minInSyncReplicas=1}). Waiting for a fixed number instead either loses messages (1) or refuses them after
     * the loss of a room (2).
     */
    static final Map<String, String> REPLICATION = sorted(
            "enableControllerMode", "true",
            "allAckInSyncStateSet", "true",
            "minInSyncReplicas", "1",
            "inSyncReplicas", "1",
            "brokerRole", "SYNC_MASTER",
            "slaveTimeout", "3000",
            "haMaxTimeSlaveNotCatchup", "3000",
            "haSendHeartbeatInterval", "1000",
            "syncBrokerMetadataPeriod", "1000",
            "syncControllerMetadataPeriod", "1000",
            "checkSyncStateSetPeriod", "1000",
            "brokerHeartbeatInterval", "500",
            "controllerHeartBeatTimeoutMills", "3000");

    static final Map<String, String> BROKER = sorted(
            "registerNameServerPeriod", "10000",
            // A shared or small machine pauses for longer than a server; the defaults would refuse sends as "busy".
            "osPageCacheBusyTimeOutMills", "5000",
            "waitTimeMillsInSendQueue", "3000",
            "clusterTopicEnable", "true",
            "autoCreateTopicEnable", "true",
            "traceTopicEnable", "true",
            // Topic delete, POP and messages with any delay need the timer.
            "timerWheelEnable", "true",
            // Each flush compares the whole wheel of 39 MB, for a third of a second: at the default of a second an idle
            // broker burns a tenth of a core. What was not flushed is read again from the timer log.
            "timerFlushIntervalMs", "600000",
            "timerGetMessageThreadNum", "1",
            "timerPutMessageThreadNum", "1",
            // The thread that notes ended transactions turns without a pause once its last note is older than the
            // interval: at the default of 3 s an idle master burns a whole core. Each note is written at once instead.
            "transactionOpBatchInterval", "2147483647",
            "transactionOpMsgMaxSize", "1",
            // Another one turns without a pause from its start, and from each change of role, for one interval.
            "transactionMetricFlushInterval", "300",
            "enableCompaction", "false",
            "transientStorePoolEnable", "false",
            "warmMapedFileEnable", "false",
            "mappedFileSizeCommitLog", "16777216",
            "mappedFileSizeConsumeQueue", "20000",
            "mappedFileSizeTimerLog", "1048576",
            "maxHashSlotNum", "5000",
            "maxIndexNum", "20000",
            "fileReservedTime", "1",
            "deleteWhen", "00;01;02;03;04;05;06;07;08;09;10;11;12;13;14;15;16;17;18;19;20;21;22;23",
            // A developer's disk is often fuller than a server's; the defaults would refuse writes there.
            "diskMaxUsedSpaceRatio", "95",
            "diskSpaceWarningLevelRatio", "98",
            "diskSpaceCleanForciblyRatio", "97",
            "reviveQueueNum", "1",
            "sendMessageThreadPoolNums", "2",
            "pullMessageThreadPoolNums", "2",
            "litePullMessageThreadPoolNums", "1",
            "ackMessageThreadPoolNums", "1",
            "processReplyMessageThreadPoolNums", "1",
            "queryMessageThreadPoolNums", "1",
            "adminBrokerThreadPoolNums", "2",
            "clientManageThreadPoolNums", "2",
            "consumerManageThreadPoolNums", "2",
            "heartbeatThreadPoolNums", "1",
            "endTransactionThreadPoolNums", "2",
            "loadBalanceProcessorThreadPoolNums", "1",
            "putMessageFutureThreadPoolNums", "1",
            "recoverThreadPoolNums", "1",
            "serverWorkerThreads", "2",
            "serverSelectorThreads", "1",
            "serverCallbackExecutorThreads", "1",
            // The other end of what controllers shall not close as idle.
            "clientChannelMaxIdleTimeSeconds", NEVER);

    private NodeSettings() {}

    /** Signatures and rights are checked, and the given user may do everything. */
    static Map<String, String> accessControl(Credentials user) {
        return sorted(
                "authenticationEnabled",
                "true",
                "authenticationProvider",
                "org.apache.rocketmq.auth.authentication.provider.DefaultAuthenticationProvider",
                "authenticationMetadataProvider",
                "org.apache.rocketmq.auth.authentication.provider.LocalAuthenticationMetadataProvider",
                "authorizationEnabled",
                "true",
                "authorizationProvider",
                "org.apache.rocketmq.auth.authorization.provider.DefaultAuthorizationProvider",
                "authorizationMetadataProvider",
                "org.apache.rocketmq.auth.authorization.provider.LocalAuthorizationMetadataProvider",
                "initAuthenticationUser",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(user.accessKey(), user.secretKey()),
                "innerClientAuthenticationCredentials",
                "{\"accessKey\":\"%s\",\"secretKey\":\"%s\"}".formatted(user.accessKey(), user.secretKey()));
    }

    private static Map<String, String> sorted(String... keysAndValues) {
        var map = new TreeMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
