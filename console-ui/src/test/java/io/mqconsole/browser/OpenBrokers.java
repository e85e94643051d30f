package io.mqconsole.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeAction;
import io.mqconsole.change.ChangeFilter;
import io.mqconsole.change.ChangeService;
import io.mqconsole.change.ChangeStatus;
import io.mqconsole.change.WavePlan;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodeFilter;
import io.mqconsole.node.NodePermission;
import io.mqconsole.node.NodePermissionService;
import io.mqconsole.node.NodeService;
import io.mqconsole.node.NodeType;
import io.mqconsole.node.PermissionRequest;
import io.mqconsole.node.PermissionScope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.PageQuery;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens all brokers for reading and writing again, and ends every change, whatever a test left behind. */
@Component
class OpenBrokers {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NodePermissionService permissions;
    private final ChangeService changes;
    private final NodeService nodes;
    private final CurrentUser currentUser;

    OpenBrokers(NodePermissionService permissions, ChangeService changes, NodeService nodes, CurrentUser currentUser) {
        this.permissions = permissions;
        this.changes = changes;
        this.nodes = nodes;
        this.currentUser = currentUser;
    }

    void restore() {
        currentUser.asSystem(() -> {
            changes.list(ChangeFilter.all(), PageQuery.first(PageQuery.MAX_SIZE)).content().stream()
                    .filter(change -> change.allows(ChangeAction.CANCEL))
                    .map(Change::id)
                    .forEach(changes::cancel);
            await("every broker can be read and written")
                    .atMost(LONG)
                    .pollInSameThread()
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreException(ConsoleException.class)
                    .untilAsserted(this::open);
        });
    }

    private void open() {
        List<Node> brokers = nodes.list(NodeFilter.all(), PageQuery.first(PageQuery.MAX_SIZE)).content().stream()
                .filter(node -> node.nodeType() == NodeType.BROKER)
                .toList();
        assertThat(brokers).hasSize(4);
        var all = new PermissionScope.Part(
                brokers.getFirst().region(), String.valueOf(brokers.getFirst().cluster()), null, null);
        try {
            Change change = permissions.run(
                    all, new PermissionRequest(NodePermission.BOTH, null, null, true), WavePlan.AT_ONCE, PATIENCE);
            assertThat(change.status()).isEqualTo(ChangeStatus.SUCCEEDED);
        } catch (ConsoleException told) {
            assertThat(told.code()).isEqualTo(ErrorCode.NOTHING_TO_DO);
        }
    }
}
