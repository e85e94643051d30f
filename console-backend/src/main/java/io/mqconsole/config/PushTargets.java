package io.mqconsole.config;

import io.mqconsole.change.PlanWarning;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds the brokers that a push goes to. A name that there is not is told, and then nothing is pushed to anybody. */
@Component
class PushTargets {
    private static final int MOST_HOSTNAMES = 1000;

    /** Slaves first: what goes wrong goes wrong where no client is; then by name, which does not move. */
    private static final Comparator<ConfigBroker> ORDER = Comparator.comparing((ConfigBroker broker) -> !broker.slave())
            .thenComparing(ConfigBroker::brokerName)
            .thenComparing(ConfigBroker::address);

    private final ConfigBrokers brokers;

    PushTargets(ConfigBrokers brokers) {
        this.brokers = brokers;
    }

    /**
     * @return in the order of their waves
     * @throws ConsoleException {@code validation-failed} for a cluster or host name that there is not, {@code no-target}
     */
    List<ConfigBroker> of(PushTarget target, List<PlanWarning> warnings) {
        List<ConfigBroker> found = switch (target) {
            case PushTarget.Cluster cluster -> inside(cluster, warnings);
            case PushTarget.Brokers named -> named(named);
        };
        return found.stream().sorted(ORDER).toList();
    }

    private List<ConfigBroker> inside(PushTarget.Cluster target, List<PlanWarning> warnings) {
        List<ConfigBroker> cluster = brokers.all().stream()
                .filter(broker -> broker.region().equals(target.region())
                        && broker.cluster().equals(target.cluster()))
                .toList();
        if (cluster.isEmpty()) {
            throw ConsoleException.invalid(
                    "target", Text.of("config-item.no-cluster", target.cluster(), target.region()));
        }
        List<ConfigBroker> inside = cluster.stream()
                .filter(broker -> target.room() == null || target.room().equals(broker.room()))
                .toList();
        List<ConfigBroker> listed = inside.stream().filter(ConfigBroker::listed).toList();
        if (listed.isEmpty()) {
            throw new ConsoleException(
                    ErrorCode.NO_TARGET,
                    Text.of(
                            "config-push.nobody-there",
                            target.cluster(),
                            Objects.requireNonNullElse(target.room(), "*")));
        }
        inside.stream()
                .filter(broker -> !broker.listed())
                .forEach(broker ->
                        warnings.add(PlanWarning.of("config-push.offline", broker.title(), broker.address())));
        return listed;
    }

    private List<ConfigBroker> named(PushTarget.Brokers target) {
        if (target.hostnames().isEmpty() || target.hostnames().size() > MOST_HOSTNAMES) {
            throw ConsoleException.invalid("hostnames", Text.of("config-push.hostnames", MOST_HOSTNAMES));
        }
        List<ConfigBroker> all = brokers.all();
        var problems = new ArrayList<FieldProblem>();
        var found = new ArrayList<ConfigBroker>();
        for (String hostname : target.hostnames()) {
            List<ConfigBroker> matching = all.stream()
                    .filter(broker -> hostname.equals(broker.hostname()))
                    .filter(broker -> target.region() == null || target.region().equals(broker.region()))
                    .toList();
            // Where one has moved to another address, the old one is remembered as offline.
            List<ConfigBroker> listed =
                    matching.stream().filter(ConfigBroker::listed).toList();
            List<ConfigBroker> meant = listed.isEmpty() ? matching : listed;
            if (meant.size() == 1) {
                found.add(meant.getFirst());
            } else {
                String key = matching.isEmpty() ? "config-push.unknown-host" : "config-push.ambiguous-host";
                problems.add(new FieldProblem("hostnames", Text.of(key, shown(hostname))));
            }
        }
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        return found;
    }

    private static String shown(String name) {
        return name.length() <= 128 ? name : name.substring(0, 128) + "…";
    }
}
