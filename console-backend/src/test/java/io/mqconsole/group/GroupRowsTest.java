package io.mqconsole.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.GroupWrite;
import io.mqconsole.holding.HoldingChoice;
import io.mqconsole.holding.HoldingNote;
import io.mqconsole.holding.HoldingNotes;
import io.mqconsole.holding.HoldingRows.Written;
import io.mqconsole.holding.NoteSpec;
import io.mqconsole.holding.ScopedBrokers;
import io.mqconsole.holding.WantedHolding;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.snapshot.BrokerGroup;
import io.mqconsole.snapshot.FirstSeen;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.HoldingsBoard;
import io.mqconsole.snapshot.SettingsOnly;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups that brokers hold otherwise than this console would make them, as rows of a file. */
class GroupRowsTest {
    private static final String GROUP = "GID_orders";

    private final GroupDirectory directory = mock(GroupDirectory.class);
    private final HoldingsBoard board = mock(HoldingsBoard.class);
    private final HoldingNotes notes = mock(HoldingNotes.class);
    private final ScopedBrokers scoped = mock(ScopedBrokers.class);
    private final GroupRows rows =
            new GroupRows(directory, mock(InstanceGroups.class), mock(GroupImpact.class), board, notes, scoped);
    private final Map<BrokerGroup, GroupSettings> held = new TreeMap<>();

    @BeforeEach
    void rowsGoWhereTheySay() {
        when(scoped.ofRow(any(), any(), any(), any(), any())).thenAnswer(asked -> asked.getArgument(2));
        when(notes.of(any(), any(), any())).thenReturn(HoldingNote.NONE);
        holds("north", "a", 0, 16);
        holds("north", "b", 0, 5);
        holds("south", "c", 3, 7);
    }

    private void holds(String cluster, String broker, int retryQueues, int retryMaxTimes) {
        held.put(
                new BrokerGroup(cluster, broker),
                new GroupSettings(
                        GROUP, true, true, true, false, retryQueues, retryMaxTimes, "", 15, true, 0, 1, Map.of()));
        var byGroup = new TreeMap<BrokerGroup, Holding>();
        held.forEach(
                (group, settings) -> byGroup.put(group, SettingsOnly.of(group, Map.of(), Map.of(GROUP, settings))));
        Holdings now = new Holdings("r", byGroup);
        when(board.current("r")).thenReturn(now);
        List<Group> all = new GroupTable(now, mock(FirstSeen.class), Instant.EPOCH).groups();
        when(directory.all()).thenAnswer(asked -> all.stream());
        when(directory.find("r", GROUP)).thenReturn(all.stream().findFirst());
    }

    private List<Map<String, String>> written() {
        return rows.written(new HoldingChoice(null, null, null))
                .map(Written::cells)
                .toList();
    }

    @Test
    void everyBrokerKeepsWhatItHasWhenItsRowIsSentBack() {
        List<Map<String, String>> file = written();

        assertThat(file).hasSize(2);
        assertThat(file.get(0))
                .as("what its brokers do not agree on is left out")
                .doesNotContainKey("retryMaxTimes")
                .containsEntry("retryQueueNum", "0");
        assertThat(file.get(1)).containsEntry("retryMaxTimes", "7");
        for (Map<String, String> row : file) {
            var problems = new ArrayList<FieldProblem>();
            WantedHolding wanted = rows.read(row, problems);
            assertThat(problems).as("no retry queues were there before").isEmpty();
            held.forEach((group, settings) -> {
                if (group.cluster().equals(row.get("cluster"))) {
                    assertThat(wanted.wantedOn().apply(group.brokerName()))
                            .containsExactlyInAnyOrderEntriesOf(wantedOf(settings));
                }
            });
        }
    }

    private static Map<String, String> wantedOf(GroupSettings settings) {
        return GroupRules.of(settings).over(GroupWrite.values(settings));
    }

    @Test
    void aValueIsJudgedWhereARowChangesIt() {
        Map<String, String> row = new HashMap<>(written().getLast());
        row.put("retryQueueNum", "0");
        var problems = new ArrayList<FieldProblem>();
        rows.read(row, problems);
        assertThat(problems).extracting(FieldProblem::field).containsExactly("retryQueueNum");
    }

    @Test
    void aNewGroupTakesNothingOverFromAnEarlierOneOfItsNameAndOneOfAnotherClusterIsNotNew() {
        var there = new ArrayList<FieldProblem>();
        WantedHolding wanted = rows.read(Map.of("region", "r", "cluster", "west", "groupId", GROUP), there);
        assertThat(wanted.known()).isTrue();
        assertThat(wanted.note()).isEqualTo(new NoteSpec(null, null));

        WantedHolding fresh =
                rows.read(Map.of("region", "r", "cluster", "north", "groupId", "GID_fresh"), new ArrayList<>());
        assertThat(fresh.known()).isFalse();
        assertThat(fresh.note()).isEqualTo(new NoteSpec("", "", Scope.ALL));
        assertThat(fresh.wantedOn().apply("a")).isEqualTo(GroupTargets.USUAL);
    }
}
