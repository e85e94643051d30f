package io.mqconsole.ui.node;

import com.vaadin.flow.component.Component;
import io.mqconsole.node.DrainState;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodeStatus;
import io.mqconsole.node.NodeType;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.ui.list.Cells;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.Numbers;
import io.mqconsole.ui.shared.PermissionWords;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says in the language of a page what a node is and how it is. */
class NodeWords {
    private static final int READ_WRITE = 6;

    private final Component page;

    NodeWords(Component page) {
        this.page = page;
    }

    String type(NodeType type) {
        return page.getTranslation("node.type." + type.name().toLowerCase(Locale.ROOT));
    }

    String status(NodeStatus status) {
        return page.getTranslation("node.status." + status.name().toLowerCase(Locale.ROOT));
    }

    State status(Node node) {
        return switch (node.status()) {
            case null -> State.of(page.getTranslation("node.unwatched"), Tone.QUIET);
            case MASTER, ONLINE -> State.of(status(node.status()), Tone.OK);
            case SLAVE -> State.of(status(NodeStatus.SLAVE), Tone.INFO);
            case OFFLINE -> new State(status(NodeStatus.OFFLINE), Tone.BAD, reason(node));
        };
    }

    State freshness(Node node) {
        return switch (node.freshness()) {
            case null -> State.of(page.getTranslation("node.unwatched"), Tone.QUIET);
            case OK -> State.of(page.getTranslation("node.fresh"), Tone.OK);
            case STALE -> State.of(page.getTranslation("node.stale"), Tone.WARN);
            case FAILED -> new State(page.getTranslation("node.failed"), Tone.BAD, reason(node));
        };
    }

    /** The permission in words with its number, such as 读写 (6). */
    @Nullable
    String permission(@Nullable Integer perm) {
        return PermissionWords.of(page, perm);
    }

    @Nullable
    String permission(Node node) {
        return node.broker() == null ? null : permission(node.broker().perm());
    }

    /** What a permission means for producers and consumers. */
    String meaning(int perm) {
        return page.getTranslation("node.perm-what." + (perm & READ_WRITE));
    }

    State drain(DrainState state) {
        String key = "node.drain." + state.name().toLowerCase(Locale.ROOT);
        return new State(
                page.getTranslation(key),
                state == DrainState.DRAINED ? Tone.OK : Tone.INFO,
                page.getTranslation("node.drain-what." + state.name().toLowerCase(Locale.ROOT)));
    }

    /** That the permission is another than was set. */
    String differs(Node.BrokerFacts broker) {
        return page.getTranslation(
                "node.perm-differs", orUnknown(permission(broker.desiredPerm())), orUnknown(permission(broker.perm())));
    }

    /** What is unusual about the permission of a node; null for nothing. */
    @Nullable
    State permissionState(Node node) {
        Node.BrokerFacts broker = node.broker();
        if (broker == null) {
            return null;
        }
        if (broker.differsFromDesired()) {
            String wanted = page.getTranslation("node.perm-wanted", String.valueOf(broker.desiredPerm()));
            return new State(wanted, Tone.WARN, differs(broker));
        }
        return broker.drain() == null ? null : drain(broker.drain());
    }

    /** Why a number of this node is unknown. */
    String whyUnknown(Node node) {
        if (node.nodeType() != NodeType.BROKER) {
            return page.getTranslation("node.unknown.only-brokers");
        }
        String reason = reason(node);
        return reason == null ? page.getTranslation("node.unknown.not-yet") : reason;
    }

    @Nullable
    String reason(Node node) {
        NodeFailure failure = node.failure();
        return failure == null ? null : failure.code() + " · " + failure.detail();
    }

    @Nullable
    String rate(@Nullable Double perSecond) {
        return new Numbers(page).rate(perSecond);
    }

    String orUnknown(@Nullable String text) {
        return Cells.orDash(text);
    }

    static <V> Function<Node, @Nullable V> broker(Function<Node.BrokerFacts, @Nullable V> value) {
        return node -> node.broker() == null ? null : value.apply(node.broker());
    }
}
