package io.mqconsole.ui.node;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.admin.HaStatus;
import io.mqconsole.admin.SyncState;
import io.mqconsole.node.NodeReplication;
import io.mqconsole.node.NodeReplication.Controller;
import io.mqconsole.ui.list.Cells;
import io.mqconsole.ui.list.Facts;
import io.mqconsole.ui.list.Moment;
import io.mqconsole.ui.list.Panel;
import io.mqconsole.ui.list.PartialNotice;
import io.mqconsole.ui.list.SmallTable;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a broker group replicates: what the broker sees, and what its controllers keep. */
class NodeReplicationTab extends Div {
    NodeReplicationTab(NodeReplication replication) {
        PartialNotice silent = new PartialNotice();
        silent.show(replication.failures());
        add(silent);
        HaStatus ha = replication.ha();
        if (ha != null) {
            add(new Panel(getTranslation("node.ha.title"), facts(replication, ha)));
            if (ha.master()) {
                add(new Panel(getTranslation("node.ha.replicas"), replicas(ha)));
            }
        }
        SyncState state = replication.syncState();
        if (state != null) {
            add(new Panel(getTranslation("node.sync.title"), syncFacts(state), members(state)));
        }
        add(new Panel(getTranslation("node.controller.title"), controllers(replication.controllers())));
    }

    private Facts facts(NodeReplication replication, HaStatus ha) {
        Facts facts = new Facts()
                .with(getTranslation("node.collectedAt"), new Moment(replication.collectedAt()))
                .with(getTranslation("node.ha.role"), getTranslation(ha.master() ? "node.ha.master" : "node.ha.slave"))
                .with(getTranslation("node.ha.offset"), number(ha.commitLogMaxOffset()));
        HaStatus.Source source = ha.source();
        if (source != null) {
            facts.with(getTranslation("node.ha.source"), source.masterAddress())
                    .with(getTranslation("node.ha.behind"), number(source.masterFlushOffset() - source.maxOffset()));
        }
        if (ha.inSyncReplicas() != null) {
            facts.with(getTranslation("node.ha.in-sync"), number(ha.inSyncReplicas()));
        }
        return facts;
    }

    private SmallTable<HaStatus.Replica> replicas(HaStatus ha) {
        return new SmallTable<>(
                List.of(
                        TableColumn.<HaStatus.Replica>text("node.address", HaStatus.Replica::address)
                                .width("12rem"),
                        TableColumn.state("node.sync.in-sync", row -> yesNo(row.inSync()), HaStatus.Replica::inSync),
                        TableColumn.number(
                                "node.ha.ack", HaStatus.Replica::ackOffset, row -> number(row.ackOffset()), row -> ""),
                        TableColumn.number(
                                "node.ha.lag", HaStatus.Replica::lagBytes, row -> number(row.lagBytes()), row -> ""),
                        TableColumn.number(
                                "node.ha.speed",
                                HaStatus.Replica::bytesPerSecond,
                                row -> number(row.bytesPerSecond()),
                                row -> "")),
                ha.replicas(),
                getTranslation("node.ha.no-replicas"));
    }

    private Facts syncFacts(SyncState state) {
        return new Facts()
                .with(getTranslation("node.sync.master"), text(state.masterAddress()))
                .with(getTranslation("node.sync.master-epoch"), number(state.masterEpoch()))
                .with(getTranslation("node.sync.set-epoch"), number(state.syncStateSetEpoch()));
    }

    private SmallTable<Replica> members(SyncState state) {
        List<Replica> rows = Stream.concat(
                        state.inSync().stream().map(member -> new Replica(member, true)),
                        state.notInSync().stream().map(member -> new Replica(member, false)))
                .toList();
        return new SmallTable<>(
                List.of(
                        TableColumn.<Replica>text(
                                        "node.address", row -> text(row.member().address()))
                                .width("12rem"),
                        TableColumn.number(
                                "node.brokerId",
                                row -> row.member().brokerId(),
                                row -> number(row.member().brokerId()),
                                row -> ""),
                        TableColumn.state("node.sync.in-sync", row -> yesNo(row.inSync()), Replica::inSync),
                        TableColumn.state(
                                "node.sync.alive",
                                row -> yesNo(row.member().alive()),
                                row -> row.member().alive())),
                rows,
                getTranslation("node.sync.none"));
    }

    private SmallTable<Controller> controllers(List<Controller> controllers) {
        return new SmallTable<>(
                List.of(
                        TableColumn.text("node.address", Controller::address).width("12rem"),
                        TableColumn.<Controller>text("node.controller.group", Controller::group)
                                .width("12rem"),
                        TableColumn.state("node.controller.leads", row -> yesNo(row.leader()), Controller::leader),
                        TableColumn.<Controller>text("node.controller.leader", row -> text(row.leaderAddress()))
                                .width("12rem"),
                        TableColumn.<Controller>text(
                                        "node.controller.peers",
                                        row -> String.join(
                                                " · ",
                                                row.peers().stream()
                                                        .map(Object::toString)
                                                        .toList()))
                                .width("24rem")),
                controllers,
                getTranslation("node.controller.none"));
    }

    private State yesNo(@Nullable Boolean value) {
        if (value == null) {
            return State.of(Cells.UNKNOWN, Tone.QUIET);
        }
        return value
                ? State.of(getTranslation("answer.yes"), Tone.OK)
                : State.of(getTranslation("answer.no"), Tone.QUIET);
    }

    private String number(long value) {
        return NumberFormat.getInstance(getLocale()).format(value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private record Replica(SyncState.Member member, boolean inSync) {}
}
