package io.mqconsole.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.GroupClient;
import io.mqconsole.admin.GroupClients;
import io.mqconsole.admin.GroupSettings;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.config.Exemplar;
import io.mqconsole.holding.HoldingNote;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told before brokers are made to hold a group alike. */
class GroupImpactTest {
    private static final GroupSettings OPEN = settings(true, true);
    private static final GroupSettings CLOSED = settings(false, false);

    private static GroupSettings settings(boolean read, boolean broadcast) {
        return new GroupSettings("g", read, broadcast, true, false, 1, 16, "", 15, true, 0, 1, Map.of());
    }

    private static Group group(String messageModel) {
        return group("g", messageModel);
    }

    private static Group group(String name, String messageModel) {
        return new Group(
                "id",
                "r",
                name,
                null,
                name,
                GroupKind.NORMAL,
                List.of("c"),
                List.of("broker-a", "broker-b"),
                GroupRules.UNKNOWN,
                true,
                1,
                messageModel,
                "PUSH",
                List.of(),
                new Backlog(0, List.of()),
                null,
                null,
                0L,
                List.of(),
                HoldingNote.NONE,
                null);
    }

    private static List<PlanWarning> warnings(String messageModel, GroupSettings right, GroupSettings... held) {
        return GroupImpact.ofAligning(group(messageModel), new Exemplar<>(List.of(), right, Arrays.asList(held)));
    }

    @Test
    void clientsThatConsumeOnSomeBrokersAndShallDoSoOnNoneAreTold() {
        assertThat(warnings("CLUSTERING", CLOSED, CLOSED, OPEN))
                .containsExactly(PlanWarning.of("group.change.no-more-consuming", "g"));
        assertThat(warnings("BROADCASTING", CLOSED, CLOSED, OPEN))
                .containsExactly(
                        PlanWarning.of("group.change.no-more-consuming", "g"),
                        PlanWarning.of("group.change.no-more-broadcasting", "g"));
    }

    @Test
    void whatNobodyCouldDoBeforeAndWhatAllCanDoThenIsNoLoss() {
        assertThat(warnings("BROADCASTING", CLOSED, CLOSED)).isEmpty();
        assertThat(warnings("BROADCASTING", OPEN, OPEN, CLOSED)).isEmpty();
    }

    @Test
    void whoIsConnectedIsToldOfEachGroupThatWasAskedForTogether() {
        var clients = new GroupClients("", "", "", Map.of(), List.of(new GroupClient("client-1", "a:1", "", "")));
        var impact = new GroupRemovalImpact(
                Map.of("a:10911", Map.of("used", clients), "b:10911", Map.of("used", clients)),
                List.of(),
                Map.of("b:10911", "broker-b"));

        assertThat(impact.of(group("used", "CLUSTERING")))
                .containsExactly(
                        PlanWarning.blocking("group.change.online", 1, "client-1"),
                        PlanWarning.of("group.change.made-again", "broker-b"));
        assertThat(impact.of(group("idle", "CLUSTERING"))).isEmpty();
    }

    @Test
    void aBrokerThatDoesNotTellForbidsTheRemovalOfAnyOfThem() {
        var impact = new GroupRemovalImpact(Map.of(), List.of("b:10911"), Map.of());
        assertThat(impact.of(group("idle", "CLUSTERING")))
                .containsExactly(PlanWarning.blocking("group.change.clients-unknown", "b:10911"));
    }
}
