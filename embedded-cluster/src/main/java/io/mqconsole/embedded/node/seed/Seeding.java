package io.mqconsole.embedded.node.seed;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Goes through the wishes: topics, groups, messages, offsets, each on all masters at once. */
final class Seeding {
    private final Wishes wishes;
    private final Region region;
    private final List<Master> masters;
    private final PrintStream parent;

    Seeding(Wishes wishes, Region region, PrintStream parent) throws SeedFailure, InterruptedException {
        this.wishes = wishes;
        this.region = region;
        this.masters = region.masters();
        this.parent = parent;
        requireBrokers();
    }

    /** @return what the parent reads after {@code DONE} */
    String run() throws SeedFailure, InterruptedException {
        Set<String> topics = union(onEach(master -> {
            Set<String> created = master.createTopics(wishes.topics().values().stream()
                    .filter(topic -> topic.on(master.name()))
                    .toList());
            say("topics", "%,d new on %s".formatted(created.size(), master.name()));
            return created;
        }));
        Set<String> groups = union(onEach(master -> {
            Set<String> created = master.createGroups(wishes.groups().values().stream()
                    .filter(group -> group.on(master.name()))
                    .toList());
            say("groups", "%,d new on %s".formatted(created.size(), master.name()));
            return created;
        }));
        region.awaitTopics(wishes.topics().keySet());
        say(
                "routes",
                "every NameServer knows %,d topics".formatted(wishes.topics().size()));
        Sending sending = new Sending(wishes).plan(masters);
        onEach(master -> {
            sending.sendTo(master);
            return true;
        });
        say("messages", "%,d sent".formatted(sending.count()));
        int offsets = onEach(master -> {
                    int committed = new Committing(wishes, master).commit();
                    say("offsets", "%,d committed on %s".formatted(committed, master.name()));
                    return committed;
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        return "%d %d %d %d %d %d %s"
                .formatted(
                        topics.size(),
                        groups.size(),
                        sending.count(),
                        offsets,
                        union(onEach(Master::topics)).size(),
                        union(onEach(Master::groups)).size(),
                        masters.stream().map(Master::name).collect(Collectors.joining(",")));
    }

    private void requireBrokers() throws SeedFailure {
        Set<String> known = masters.stream().map(Master::name).collect(Collectors.toSet());
        var wanted = new HashSet<String>();
        wishes.topics().values().forEach(topic -> wanted.addAll(topic.brokers()));
        wishes.groups().values().forEach(group -> wanted.addAll(group.brokers()));
        wanted.removeAll(known);
        if (!wanted.isEmpty()) {
            throw new SeedFailure("There is no master of " + String.join(", ", wanted) + " among " + known);
        }
    }

    private void say(String what, String state) {
        synchronized (parent) {
            parent.println("STEP " + what + "|" + state);
        }
    }

    /** What is done with one master. */
    @FunctionalInterface
    private interface Task<T> {
        T with(Master master) throws SeedFailure, InterruptedException;
    }

    private <T> List<T> onEach(Task<T> task) throws SeedFailure, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> ends = new ArrayList<>();
            for (Master master : masters) {
                ends.add(threads.submit(() -> task.with(master)));
            }
            var results = new ArrayList<T>();
            for (Future<T> end : ends) {
                results.add(end.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SeedFailure failure
                    ? failure
                    : new SeedFailure("The seed broke: " + e.getCause(), e);
        }
    }

    private static Set<String> union(Collection<Set<String>> parts) {
        return parts.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
