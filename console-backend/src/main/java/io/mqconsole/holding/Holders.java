package io.mqconsole.holding;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.config.Masters;
import io.mqconsole.region.RegionConnections;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks all masters of a region who of them holds a topic or group now. */
@Component
class Holders {
    private final Masters masters;
    private final RegionConnections connections;

    Holders(Masters masters, RegionConnections connections) {
        this.masters = masters;
        this.connections = connections;
    }

    /** A topic or group of a region, by the subject of its targets. */
    record Held(String region, String subject) {
        static Held of(ChangeTarget target) {
            return new Held(target.target().region(), target.target().subject());
        }

        static Held of(String region, HoldingKind kind, String name) {
            return new Held(region, kind.name().toLowerCase(Locale.ROOT) + "/" + name);
        }

        boolean isTopic() {
            return subject.startsWith("topic/");
        }

        String name() {
            return subject.substring(subject.indexOf('/') + 1);
        }
    }

    /**
     * @param there masters that say that they hold it
     * @param told whether all masters have said
     */
    record Answer(List<BrokerRef> there, boolean told) {
        boolean nowhere() {
            return told && there.isEmpty();
        }
    }

    Answer of(Held held) {
        List<BrokerRef> all = masters.in(held.region(), List.of());
        ClusterAdmin admin = connections.of(held.region());
        FanOut<?> answers = held.isTopic()
                ? admin.topics().config(all, held.name(), CallOptions.DEFAULT)
                : admin.groups().config(all, held.name(), CallOptions.DEFAULT);
        Set<String> holding = answers.byNode().keySet();
        return new Answer(
                all.stream()
                        .filter(master -> holding.contains(master.address().toString()))
                        .toList(),
                answers.errors().stream().allMatch(error -> error.kind() == AdminError.Kind.NOT_FOUND));
    }

    /** The same for many, for one request per broker and kind. */
    Map<Held, Answer> of(Collection<Held> many) {
        if (many.size() == 1) {
            return many.stream().collect(Collectors.toMap(held -> held, this::of));
        }
        var answers = new HashMap<Held, Answer>();
        many.stream()
                .collect(Collectors.groupingBy(held -> new Tables(held.region(), held.isTopic())))
                .forEach((tables, some) -> {
                    List<BrokerRef> all = masters.in(tables.region(), List.of());
                    FanOut<Set<String>> names = names(tables, all);
                    some.forEach(held -> answers.put(held, among(all, names, held.name())));
                });
        return answers;
    }

    /** What all brokers of a region hold of one kind. */
    private record Tables(String region, boolean topics) {}

    private FanOut<Set<String>> names(Tables tables, List<BrokerRef> all) {
        ClusterAdmin admin = connections.of(tables.region());
        return tables.topics()
                ? admin.topics().configs(all, CallOptions.DEFAULT).map(Map::keySet)
                : admin.groups().configs(all, CallOptions.DEFAULT).map(Map::keySet);
    }

    private static Answer among(List<BrokerRef> all, FanOut<Set<String>> names, String name) {
        Map<String, Set<String>> byNode = names.byNode();
        return new Answer(
                all.stream()
                        .filter(master -> byNode.getOrDefault(master.address().toString(), Set.of())
                                .contains(name))
                        .toList(),
                names.complete());
    }
}
