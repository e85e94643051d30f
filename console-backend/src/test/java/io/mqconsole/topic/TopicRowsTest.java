package io.mqconsole.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.admin.TopicSettings;
import io.mqconsole.change.PlanWarning;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Topics that brokers hold otherwise than this console would make them, as rows of a file. */
class TopicRowsTest {
    private final TopicDirectory directory = mock(TopicDirectory.class);
    private final HoldingsBoard board = mock(HoldingsBoard.class);
    private final HoldingNotes notes = mock(HoldingNotes.class);
    private final ScopedBrokers scoped = mock(ScopedBrokers.class);
    private final TopicRows rows = new TopicRows(directory, mock(InstanceTopics.class), board, notes, scoped);
    private final Map<BrokerGroup, Map<String, TopicSettings>> held = new TreeMap<>();

    @BeforeEach
    void rowsGoWhereTheySay() {
        when(scoped.ofRow(any(), any(), any(), any(), any())).thenAnswer(asked -> asked.getArgument(2));
        when(notes.of(any(), any(), any())).thenReturn(HoldingNote.NONE);
    }

    private void holds(String cluster, String broker, String topic, int perm, int read, int write, String type) {
        held.computeIfAbsent(new BrokerGroup(cluster, broker), absent -> new HashMap<>())
                .put(topic, new TopicSettings(topic, perm, read, write, false, Map.of("message.type", type)));
        var byGroup = new TreeMap<BrokerGroup, Holding>();
        held.forEach((group, topics) -> byGroup.put(group, SettingsOnly.of(group, topics, Map.of())));
        Holdings now = new Holdings("r", byGroup);
        when(board.current("r")).thenReturn(now);
        List<Topic> all = new TopicTable(now, mock(FirstSeen.class)).topics();
        when(directory.all()).thenAnswer(asked -> all.stream());
        when(directory.find(any(), any()))
                .thenAnswer(asked -> all.stream()
                        .filter(one -> one.name().equals(asked.getArgument(1)))
                        .findFirst());
    }

    private List<Map<String, String>> written() {
        return rows.written(new HoldingChoice(null, null, null))
                .map(Written::cells)
                .toList();
    }

    private List<String> problems(Map<String, String> row, String... more) {
        var cells = new HashMap<>(row);
        for (int i = 0; i < more.length; i += 2) {
            cells.put(more[i], more[i + 1]);
        }
        var problems = new ArrayList<FieldProblem>();
        rows.read(cells, problems);
        return problems.stream().map(FieldProblem::field).toList();
    }

    @Test
    void whatIsCutOffIsToldForEachBrokerOfTheClusterOfTheRow() {
        holds("north", "a", "orders", 6, 8, 8, "NORMAL");
        holds("north", "b", "orders", 6, 16, 16, "NORMAL");
        holds("south", "c", "orders", 6, 32, 32, "NORMAL");
        Map<String, String> row =
                Map.of("region", "r", "cluster", "north", "topic", "orders", "readQueueNum", "8", "writeQueueNum", "8");

        assertThat(rows.read(row, new ArrayList<>()).impact())
                .containsExactly(PlanWarning.of("topic.change.queues-cut", 8, "orders", "b"));
    }

    @Test
    void everyBrokerKeepsWhatItHasWhenItsRowIsSentBack() {
        holds("north", "a", "orders", 6, 8, 8, "NORMAL");
        holds("north", "b", "orders", 7, 8, 4, "NORMAL");
        holds("south", "c", "orders", 6, 16, 16, "NORMAL");

        List<Map<String, String>> file = written();

        assertThat(file).hasSize(2);
        assertThat(file.get(0))
                .as("what its brokers do not agree on is left out")
                .doesNotContainKeys("perm", "writeQueueNum")
                .containsEntry("brokers", "a b")
                .containsEntry("readQueueNum", "8");
        assertThat(file.get(1)).containsEntry("cluster", "south").containsEntry("writeQueueNum", "16");
        for (Map<String, String> row : file) {
            var problems = new ArrayList<FieldProblem>();
            WantedHolding wanted = rows.read(row, problems);
            assertThat(problems).isEmpty();
            held.forEach((group, topics) -> {
                if (group.cluster().equals(row.get("cluster"))) {
                    assertThat(wanted.wantedOn().apply(group.brokerName()))
                            .isEqualTo(TopicValues.of(topics.get("orders")));
                }
            });
        }
    }

    @Test
    void valuesThatAreThereAlreadyAreNotJudgedUntilTheyAreChanged() {
        holds("north", "a", "wide", 6, 2000, 2000, "NORMAL");
        holds("north", "a", "narrow", 6, 8, 1, "FIFO");
        holds("north", "a", "single", 6, 1, 1, "FIFO");
        Map<String, Map<String, String>> byName = new HashMap<>();
        written().forEach(row -> byName.put(row.get("topic"), row));
        Map<String, String> wide = byName.get("wide");
        Map<String, String> narrow = byName.get("narrow");
        Map<String, String> single = byName.get("single");

        assertThat(wide).containsEntry("readQueueNum", "2000");
        assertThat(narrow).containsEntry("messageType", "PARTITION_ORDERED").containsEntry("readQueueNum", "8");
        assertThat(problems(wide)).isEmpty();
        assertThat(problems(wide, "perm", "4")).isEmpty();
        assertThat(problems(wide, "readQueueNum", "3000")).containsExactly("readQueueNum");
        assertThat(problems(narrow)).isEmpty();
        assertThat(problems(narrow, "readQueueNum", "4")).isEmpty();
        assertThat(single).containsEntry("messageType", "GLOBALLY_ORDERED");
        assertThat(problems(single)).isEmpty();
        assertThat(problems(single, "readQueueNum", "4")).containsExactly("writeQueueNum");
        assertThat(problems(single, "brokers", "b")).as("a second queue").containsExactly("brokers");
    }

    @Test
    void aNewTopicTakesNothingOverFromAnEarlierOneOfItsName() {
        holds("north", "a", "orders", 6, 8, 8, "NORMAL");
        Map<String, String> row = Map.of("region", "r", "cluster", "north", "topic", "fresh", "owner", "shop");
        assertThat(rows.read(row, new ArrayList<>()).note()).isEqualTo(new NoteSpec("shop", "", Scope.ALL));
        Map<String, String> there = Map.of("region", "r", "cluster", "north", "topic", "orders");
        assertThat(rows.read(there, new ArrayList<>()).note()).isEqualTo(new NoteSpec(null, null));
        assertThat(rows.read(there, new ArrayList<>()).known()).isTrue();
    }
}
