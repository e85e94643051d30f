package io.mqconsole.embedded.node.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.RequestCode;
import org.apache.rocketmq.remoting.protocol.admin.TopicStatsTable;
import org.apache.rocketmq.remoting.protocol.header.UpdateConsumerOffsetRequestHeader;

/**
 * Commits offsets of groups where they have none, as their clients would.
 *
 * <p>When the first offsets of a group in a topic reach a broker at the same moment, one of them is lost although each was
 * answered with success: two threads make the group's table, and the later one replaces the other. So the first queue goes
 * before the others, and afterwards the broker is asked for what it has.
 */
final class Committing {
    private final Wishes wishes;
    private final Master master;

    private record Commit(String group, String topic, int queue, long offset) {}

    Committing(Wishes wishes, Master master) {
        this.wishes = wishes;
        this.master = master;
    }

    /** @return how many offsets were committed */
    int commit() throws SeedFailure, InterruptedException {
        List<Commit> missing = missing();
        var first = new ArrayList<Commit>();
        var others = new ArrayList<Commit>();
        var begun = new HashSet<String>();
        missing.forEach(commit -> (begun.add(key(commit.topic(), commit.group())) ? first : others).add(commit));
        send(first);
        send(others);
        int lost = missing.isEmpty() ? 0 : missing().size();
        if (lost > 0) {
            throw new SeedFailure("%s lost %d of %d offsets".formatted(master.name(), lost, missing.size()));
        }
        return missing.size();
    }

    private void send(List<Commit> commits) throws SeedFailure, InterruptedException {
        master.wire().askEach(master.address(), commits, Committing::request, (commit, answer) -> {});
    }

    private List<Commit> missing() throws SeedFailure, InterruptedException {
        List<Wishes.Consumed> here = wishesHere();
        Map<String, ? extends Map<Integer, Long>> known = master.offsets();
        Map<String, TopicStatsTable> queues = master.queues(
                here.stream().map(Wishes.Consumed::topic).distinct().toList());
        var commits = new ArrayList<Commit>();
        for (Wishes.Consumed wish : here) {
            Map<Integer, Long> before = known.get(key(wish.topic(), wish.group()));
            TopicStatsTable table = Objects.requireNonNull(queues.get(wish.topic()));
            table.getOffsetTable().forEach((queue, offsets) -> {
                if (before == null || !before.containsKey(queue.getQueueId())) {
                    long offset = Math.max(0, offsets.getMaxOffset() - wish.behind());
                    commits.add(new Commit(wish.group(), wish.topic(), queue.getQueueId(), offset));
                }
            });
        }
        return commits;
    }

    private List<Wishes.Consumed> wishesHere() throws SeedFailure, InterruptedException {
        Set<String> groups = master.groups();
        Set<String> topics = master.topics();
        return wishes.consumed().stream()
                .filter(wish -> groups.contains(wish.group()) && topics.contains(wish.topic()))
                .toList();
    }

    /** As brokers write it. */
    private static String key(String topic, String group) {
        return topic + "@" + group;
    }

    private static RemotingCommand request(Commit commit) {
        var header = new UpdateConsumerOffsetRequestHeader();
        header.setConsumerGroup(commit.group());
        header.setTopic(commit.topic());
        header.setQueueId(commit.queue());
        header.setCommitOffset(commit.offset());
        return Wire.request(RequestCode.UPDATE_CONSUMER_OFFSET, header);
    }
}
