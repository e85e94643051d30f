package io.mqconsole.node;

import io.mqconsole.snapshot.Beat;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.KnownGroups;
import io.mqconsole.snapshot.RegionSnapshot;
import io.mqconsole.snapshot.Snapshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database remembers of nodes, held in memory so that a list costs no query and survives the database being
 * away. A beat writes down what was seen and reads what other consoles of the same database wrote.
 */
@Component
class KnownNodes implements KnownGroups, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(KnownNodes.class);
    private static final Duration PERIOD = Duration.ofSeconds(10);

    /** How exact the remembered time is when nothing else about a node changes. */
    private static final Duration COARSE = Duration.ofMinutes(1);

    /**
     * A broker group that has been away for longer is missed no more, also when nobody removed it from the list of nodes:
     * longer than an outage lasts over the longest holidays.
     */
    static final Duration MISSED = Duration.ofDays(14);

    private final NodeMapper mapper;
    private final Snapshots snapshots;
    private final JsonMapper json;
    private final Clock clock;
    private volatile Map<String, NodeRow> rows = Map.of();
    private @Nullable Beat beat;

    KnownNodes(NodeMapper mapper, Snapshots snapshots, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.snapshots = snapshots;
        this.json = json;
        this.clock = clock;
    }

    /** By id, as of the last read. */
    Map<String, NodeRow> rows() {
        return rows;
    }

    /** Reads the database again, after a write of ours. */
    void reload() {
        rows = mapper.findAll().stream().collect(Collectors.toUnmodifiableMap(NodeRow::id, Function.identity()));
    }

    @Override
    public Set<BrokerGroup> of(String region) {
        Instant since = clock.instant().minus(MISSED);
        return rows.values().stream()
                .filter(row -> row.region().equals(region))
                .flatMap(row -> Stream.ofNullable(row.groupSeenSince(since)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All nodes of the live picture. */
    Stream<SeenNode> seen() {
        Instant now = clock.instant();
        return snapshots.all().stream().flatMap(snapshot -> seen(snapshot, now));
    }

    NodeLabels lastLabels(NodeRow row) {
        return row.lastProperties() == null ? NodeLabels.NONE : json.readValue(row.lastProperties(), NodeLabels.class);
    }

    /** The row for a node that has none yet. */
    NodeRow rowOf(SeenNode seen) {
        NodeLabels labels = seen.labels();
        return NodeRow.seen(seen, labels == null ? null : json.writeValueAsString(labels), clock.instant());
    }

    private static Stream<SeenNode> seen(RegionSnapshot snapshot, Instant now) {
        return Stream.concat(
                snapshot.nameServers().values().stream().map(picture -> SeenNode.of(snapshot.region(), picture, now)),
                snapshot.brokers().values().stream().map(picture -> SeenNode.of(snapshot.region(), picture, now)));
    }

    private void remember() {
        reload();
        List<NodeRow> news = seen().filter(node -> node.lastSeen() != null)
                .filter(node -> !node.unlisted() || rows.containsKey(node.id()))
                .map(this::rowOf)
                .filter(this::worthWriting)
                .toList();
        news.forEach(this::write);
        if (!news.isEmpty()) {
            reload();
        }
    }

    private boolean worthWriting(NodeRow now) {
        NodeRow before = rows.get(now.id());
        if (before == null || before.lastSeen() == null) {
            return true;
        }
        boolean changed = !Objects.equals(before.lastBrokerId(), now.lastBrokerId())
                || now.lastProperties() != null && !lastLabels(before).equals(lastLabels(now));
        Instant seen = Objects.requireNonNull(now.lastSeen());
        return seen.isAfter(before.lastSeen())
                && (changed || seen.isAfter(before.lastSeen().plus(COARSE)));
    }

    private void write(NodeRow row) {
        try {
            mapper.see(row);
        } catch (DataIntegrityViolationException e) {
            log.debug("Region {} was removed while its nodes were written down", row.region(), e);
        }
    }

    /** Known before the first picture is made, which would be whole without the groups that are away. */
    @Override
    public synchronized void start() {
        try {
            reload();
        } catch (DataAccessException e) {
            log.warn("Nodes that are away are not known yet, trying again every {} s", PERIOD.toSeconds(), e);
        }
        beat = new Beat("remembering nodes", PERIOD, this::remember);
    }

    @Override
    public synchronized void stop() {
        if (beat != null) {
            beat.close();
            beat = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return beat != null;
    }
}
