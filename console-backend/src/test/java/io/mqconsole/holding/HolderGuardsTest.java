package io.mqconsole.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.change.ActiveChanges;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.Target;
import io.mqconsole.change.TargetStatus;
import io.mqconsole.config.MasterWrites;
import io.mqconsole.holding.Holders.Answer;
import io.mqconsole.holding.Holders.Held;
import io.mqconsole.shared.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stops a removal or a repair that was planned before somebody else did the other. */
class HolderGuardsTest {
    private static final Map<String, String> THERE = Map.of("exists", "true", "readEnable", "true");

    private final Holders holders = mock(Holders.class);
    private final RemovalGuard removal = new RemovalGuard(holders);
    private final PlannedNotes notes = mock(PlannedNotes.class);
    private final RepairGuard repair = new RepairGuard(holders, notes);

    private static BrokerRef broker(String name, String address) {
        return new BrokerRef("c", name, 0, NodeAddress.parse(address));
    }

    private void holding(boolean told, BrokerRef... brokers) {
        var answer = new Answer(List.of(brokers), told);
        when(holders.of(any(Held.class))).thenReturn(answer);
        when(holders.of(anyCollection())).thenReturn(Map.of(new Held("r", "group/g"), answer));
    }

    private static ChangeTarget target(String broker, Map<String, String> before, Map<String, String> wanted) {
        return new ChangeTarget(
                1,
                new Target("r", "c", broker, "10.0.0.1:10911", "group/g"),
                "MASTER",
                1,
                TargetStatus.PENDING,
                before,
                wanted,
                null,
                null,
                0,
                null,
                null,
                null);
    }

    private static Change change(String operation, ChangeTarget... targets) {
        Change change = mock(Change.class);
        when(change.operation()).thenReturn(operation);
        when(change.targets()).thenReturn(Arrays.asList(targets));
        return change;
    }

    @Test
    void aRemovalStopsWhereItWouldLeaveOneThatCameMeanwhileAlone() {
        ChangeTarget onA = target("broker-a", THERE, MasterWrites.ABSENT);
        holding(true, broker("broker-a", "10.0.0.1:10911"), broker("broker-b", "10.0.0.2:10911"));
        for (String operation : List.of("groups.delete", "bulk.delete")) {
            assertThat(removal.objection(change(operation, onA)))
                    .contains(Text.of("holding.removal-guard", "g", "broker-b"));
        }
        assertThat(removal.objection(change("groups.update", onA)))
                .as("another scope leaves others alone")
                .isEmpty();
        assertThat(removal.yieldsToForce()).isFalse();
    }

    @Test
    void aRemovalGoesOnWhereAnotherBrokerOfTheGroupLeadsByNow() {
        holding(true, broker("broker-a", "10.0.0.9:10911"));
        assertThat(removal.objection(change("groups.delete", target("broker-a", THERE, MasterWrites.ABSENT))))
                .isEmpty();
    }

    @Test
    void anotherScopeDoesNotTakeTheLastOneAwayWhereAnotherBrokerOfItsGroupLeadsByNow() {
        ActiveChanges active = mock(ActiveChanges.class);
        var last = new LastHolderGuard(active, holders);
        Change leavesA = change("groups.update", target("broker-a", THERE, MasterWrites.ABSENT));
        when(leavesA.id()).thenReturn("second");

        holding(true, broker("broker-a", "10.0.0.9:10911"));
        assertThat(last.objection(leavesA)).as("a slave of it was promoted").contains(Text.of("scope.guard", "g"));

        holding(true, broker("broker-a", "10.0.0.9:10911"), broker("broker-b", "10.0.0.8:10911"));
        assertThat(last.objection(leavesA)).isEmpty();
        when(active.pending("group/g", "second"))
                .thenReturn(List.of(
                        new ActiveChanges.Pending("r", "c", "broker-b", "10.0.0.2:10911", MasterWrites.ABSENT)));
        assertThat(last.objection(leavesA)).as("b goes with another change").contains(Text.of("scope.guard", "g"));
    }

    @Test
    void aRepairDoesNotBringBackWhatWasRemovedFromAllBrokers() {
        Change align = change("groups.align", target("broker-b", MasterWrites.ABSENT, THERE));
        holding(true);
        assertThat(repair.objection(align)).contains(Text.of("holding.repair-guard", "g"));
        assertThat(repair.objection(change("groups.create", target("broker-b", MasterWrites.ABSENT, THERE))))
                .as("to make one is another operation")
                .isEmpty();
        Change file = change("bulk.import", target("broker-b", MasterWrites.ABSENT, THERE));
        assertThat(repair.objection(file)).as("a file that makes it").isEmpty();
        when(notes.ofKnown(file)).thenReturn(Set.of(new Held("r", "group/g")));
        assertThat(repair.objection(file))
                .as("a file that adds a broker to it")
                .contains(Text.of("holding.repair-guard", "g"));
        holding(false);
        assertThat(repair.objection(align)).as("a silent broker may hold it").isEmpty();
        holding(true, broker("broker-a", "10.0.0.1:10911"));
        assertThat(repair.objection(align)).isEmpty();
    }
}
