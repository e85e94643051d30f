package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONObject;
import io.mqconsole.admin.ConfigChange.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many groups written at once share what they read, and none is proven by an answer from before its write. */
@Timeout(60)
class JoinedReadsTest {
    private static final int MANY = 150;
    private static final Map<String, String> ABSENT = Map.of(GroupWrite.EXISTS, "false");
    private static final Map<String, String> WANTED = Map.of(
            GroupWrite.EXISTS, "true",
            GroupWrite.READ, "true",
            GroupWrite.BROADCAST, "false",
            GroupWrite.ORDERLY, "false",
            GroupWrite.RETRY_QUEUES, "1",
            GroupWrite.RETRY_TIMES, "16",
            GroupWrite.RETRY_POLICY, "");

    /** A broker that looks up its table when it is asked and takes its time to say it. */
    private static final class SlowSpeaker implements ScriptedNode.Script {
        private final Map<String, JSONObject> groups = new ConcurrentHashMap<>();
        private final AtomicInteger reads = new AtomicInteger();

        @Override
        public RemotingCommand answer(io.netty.channel.ChannelHandlerContext connection, RemotingCommand request)
                throws InterruptedException {
            if (request.getCode() == RequestCode.UPDATE_AND_CREATE_SUBSCRIPTIONGROUP) {
                JSONObject group = JSON.parseObject(request.getBody());
                groups.put(group.getString("groupName"), group);
                return ScriptedNode.ok("");
            }
            reads.incrementAndGet();
            String table = JSON.toJSONString(Map.of("subscriptionGroupTable", groups));
            Thread.sleep(20); // What is written meanwhile is not in this answer.
            return ScriptedNode.ok(table);
        }
    }

    @Test
    void everyGroupIsProvenByAFewReadsThatBeganAfterItsWrite() {
        var broker = new SlowSpeaker();
        try (var node = ScriptedNode.that(broker);
                var admin = ClusterAdmin.connect(new RegionEndpoint(List.of(node.address()), null, false))) {
            List<ConfigOutcome> outcomes = admin.groups().write(writes(node), within(30));

            assertThat(outcomes).hasSize(MANY).allMatch(ConfigOutcome::applied);
            assertThat(broker.groups).hasSize(MANY);
            assertThat(broker.reads).hasValueBetween(2, MANY / 2);
        }
    }

    @Test
    void whereTheReadGetsNoAnswerEveryWriteIsToldSoInTime() {
        try (var node = ScriptedNode.that((connection, request) -> null);
                var admin = ClusterAdmin.connect(new RegionEndpoint(List.of(node.address()), null, false))) {
            List<ConfigOutcome> outcomes = admin.groups().write(writes(node), within(3));

            assertThat(outcomes).hasSize(MANY).noneMatch(ConfigOutcome::sent);
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.changes())
                            .extracting(ConfigChange::status)
                            .containsOnly(Status.UNREACHABLE));
        }
    }

    private static List<GroupWrite> writes(ScriptedNode node) {
        var broker = new BrokerRef("c", "b", 0, node.address());
        return IntStream.range(0, MANY)
                .mapToObj(i -> new GroupWrite(broker, "GID_" + i, ABSENT, WANTED))
                .toList();
    }

    private static CallOptions within(int seconds) {
        return CallOptions.within(Duration.ofSeconds(seconds));
    }
}
