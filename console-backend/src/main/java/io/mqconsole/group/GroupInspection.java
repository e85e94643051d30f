package io.mqconsole.group;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClientRunning;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.region.RegionConnections;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.HoldingsBoard;
import io.mqconsole.snapshot.Leads;
import io.mqconsole.snapshot.Side;
import io.mqconsole.snapshot.Snapshots;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Asks the brokers and clients of one group now, for its detail page; nothing here is used by a list. */
@Service
public class GroupInspection {
    /** So many clients are asked about themselves where nobody asks for more: a page stays quick whatever the group's size. */
    public static final int CLIENTS_ASKED = 6;

    /** No more than this many are asked at all. */
    public static final int MOST_CLIENTS = 200;

    /** Requests for one page: so many, and for each broker of the region two. */
    private static final int REQUESTS = 10;

    private static final int READ = 4;

    private final GroupDirectory directory;
    private final HoldingsBoard board;
    private final Snapshots snapshots;
    private final RegionConnections connections;
    private final Clock clock;

    GroupInspection(
            GroupDirectory directory,
            HoldingsBoard board,
            Snapshots snapshots,
            RegionConnections connections,
            Clock clock) {
        this.directory = directory;
        this.board = board;
        this.snapshots = snapshots;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Two requests per broker group, one per client that is asked about itself, and for the delay as many more as make ten and
     * two per broker.
     *
     * @param mostClients 0 to {@link #MOST_CLIENTS}
     */
    @RequiresPermission("group:read")
    @Switchable("groups.status.get")
    public ConsumerStatus status(String id, int mostClients) {
        Group group = directory.get(id);
        Leads leads = leads(group);
        LiveAnswers answers = answers(group, leads, mostClients);
        Connected connected = answers.connected();
        var progress = new LiveProgress(group, leads, answers, board.current(group.region()));
        Consistency consistency = Consistency.of(connected, group.name());
        Rebalance rebalance = Rebalance.of(connected, readable(group, connected.topics()));
        return progress.status(
                consistency, rebalance, admin(group), mostForDelay(group, leads, connected), clock.instant());
    }

    /** What two questions to each broker group and one to each client leave; who asks for more clients takes nothing away. */
    private int mostForDelay(Group group, Leads leads, Connected connected) {
        long brokers = snapshots.current(group.region()).brokers().values().stream()
                .filter(broker -> broker.brokerId() != null)
                .count();
        int clients = Math.min(
                CLIENTS_ASKED, connected.running().size() + connected.silent().size());
        return REQUESTS
                - clients
                + 2 * Math.max(0, (int) brokers - leads.brokers().size());
    }

    /** Two requests per broker group, and one per client that is asked which queues it has. */
    @RequiresPermission("group:read")
    @Switchable("groups.progress.get")
    public GroupProgressView progress(String id, int mostClients) {
        Group group = directory.get(id);
        Leads leads = leads(group);
        LiveAnswers answers = answers(group, leads, mostClients);
        return new LiveProgress(group, leads, answers, board.current(group.region())).view(clock.instant());
    }

    /** One request per broker group, and one per client that is asked about itself. */
    @RequiresPermission("group:read")
    @Switchable("groups.clients.get")
    public GroupClientsView clients(String id, int mostClients) {
        Group group = directory.get(id);
        Connected connected = connected(group, leads(group), mostClients);
        return LiveClients.view(connected, group.name(), clock.instant());
    }

    /** One request per broker group, and one per client that is asked what it subscribes to. */
    @RequiresPermission("group:read")
    @Switchable("groups.subscriptions.get")
    public GroupSubscriptions subscriptions(String id, int mostClients) {
        Group group = directory.get(id);
        Connected connected = connected(group, leads(group), mostClients);
        return new GroupSubscriptions(
                clock.instant(),
                Consistency.of(connected, group.name()),
                GroupSubscriptions.rows(connected, group.topics()),
                connected.failures());
    }

    /** One request per broker of the group's clusters, slaves included. */
    @RequiresPermission("node:read")
    @Switchable("groups.config.get")
    public GroupSides config(String id) {
        Group group = directory.get(id);
        List<BrokerRef> brokers = snapshots.current(group.region()).listed(group.clusters());
        return new GroupSides(
                clock.instant(),
                Side.of(
                        brokers,
                        admin(group).groups().config(brokers, group.name(), CallOptions.DEFAULT),
                        GroupProperties::of));
    }

    /**
     * The stacks of all threads of one client, for one request per broker group and one to the client, which it stops for a
     * moment.
     */
    @RequiresPermission("group:read")
    @Switchable("groups.stack.get")
    public ClientStack stack(String id, String clientId) {
        Group group = directory.get(id);
        Connected.At client = connected(group, leads(group), 0).clients().get(clientId);
        if (client == null) {
            throw new ConsoleException(ErrorCode.NOT_FOUND, Text.of("group.client-not-found", clientId));
        }
        BrokerRef through = client.brokers().getFirst();
        NodeResult<ClientRunning> result = admin(group)
                .groups()
                .running(group.name(), Map.of(clientId, through), true, CallOptions.DEFAULT)
                .results()
                .getFirst();
        return switch (result) {
            case NodeResult.Ok<ClientRunning> ok ->
                new ClientStack(
                        clock.instant(),
                        clientId,
                        Objects.requireNonNullElse(ok.value().stack(), ""));
            case NodeResult.Failed<ClientRunning> failed ->
                throw new ConsoleException(
                        ErrorCode.BROKER_UNREACHABLE,
                        Text.of("group.client-silent", clientId, failed.error().remark()));
        };
    }

    private ClusterAdmin admin(Group group) {
        return connections.of(group.region());
    }

    /** Every broker group of the region: clients of a group may be at any. */
    private Leads leads(Group group) {
        return Leads.of(board.current(group.region()), holding -> true);
    }

    private Connected connected(Group group, Leads leads, int mostClients) {
        return Connected.now(admin(group), leads, group.name(), checked(mostClients));
    }

    private LiveAnswers answers(Group group, Leads leads, int mostClients) {
        return LiveAnswers.now(admin(group), leads, group.name(), checked(mostClients));
    }

    private static int checked(int mostClients) {
        if (mostClients < 0 || mostClients > MOST_CLIENTS) {
            throw ConsoleException.invalid("mostClients", Text.of("group.most-clients", MOST_CLIENTS));
        }
        return mostClients;
    }

    /** The queues of these topics that clients may read, as the live picture has them. */
    private Collection<Rebalance.Queue> readable(Group group, Collection<String> topics) {
        var queues = new TreeSet<Rebalance.Queue>();
        for (Holding holding : board.current(group.region()).byGroup().values()) {
            for (String topic : topics) {
                var settings = holding.topicSettings().get(topic);
                if (settings != null && (settings.perm() & READ) != 0) {
                    IntStream.range(0, settings.readQueues())
                            .mapToObj(queue ->
                                    new Rebalance.Queue(topic, holding.group().brokerName(), queue))
                            .forEach(queues::add);
                }
            }
        }
        return queues;
    }
}
