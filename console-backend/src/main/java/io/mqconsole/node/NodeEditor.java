package io.mqconsole.node;

import io.mqconsole.admin.NodeAddress;
import io.mqconsole.audit.Audit;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CurrentUser;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes what somebody says about nodes; each method within a transaction of its caller. */
@Component
class NodeEditor {
    private static final int MAX_CLUSTER = 128;

    private final NodeMapper mapper;
    private final NodeDirectory directory;
    private final KnownNodes known;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    NodeEditor(
            NodeMapper mapper,
            NodeDirectory directory,
            KnownNodes known,
            Audit audit,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.directory = directory;
        this.known = known;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Sets the labels of a node; one that says what the node says anyway is not kept, so that it follows the node. */
    void edit(Node node, NodeLabels wanted, int version) {
        NodeLabels labels = NodeEdit.checked(wanted);
        lock(node.region());
        requireFreeHostname(node.region(), node.id(), labels);
        known.seen()
                .filter(seen ->
                        seen.id().equals(node.id()) && mapper.find(node.id()).isEmpty())
                .map(known::rowOf)
                .forEach(mapper::insert);
        NodeRow before = mapper.find(node.id()).orElseThrow(() -> stale(node));
        NodeLabels kept =
                before.origin() == NodeOrigin.REGISTERED ? labels : labels.without(directory.observed(node.id()));
        NodeRow after = before.edited(kept, clock.instant(), currentUser.actor().name());
        if (version != before.version() || mapper.updateLabels(after, version) == 0) {
            throw stale(node);
        }
        audit.written("node.update", "node/" + node.title(), before.labels(), after.labels());
    }

    /** @return the new node's id */
    String register(NewNode wanted) {
        if (wanted.nodeType() != NodeType.ROUTER) {
            throw ConsoleException.invalid("nodeType", Text.of("node.discovered-type"));
        }
        NodeLabels labels = NodeEdit.checked(wanted.labels());
        String hostname = labels.hostname();
        if (hostname == null) {
            throw ConsoleException.invalid("hostname", Text.of("field.required"));
        }
        String address = address(wanted.address());
        String cluster = cluster(wanted.cluster());
        lock(wanted.region());
        String id = NodeId.ofRegistered(wanted.region(), wanted.nodeType(), hostname);
        requireFreeHostname(wanted.region(), id, labels);
        NodeRow row = NodeRow.registered(
                id,
                new NewNode(wanted.region(), wanted.nodeType(), cluster, address, labels),
                clock.instant(),
                currentUser.actor().name());
        try {
            mapper.insert(row);
        } catch (DuplicateKeyException e) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("node.hostname.taken", hostname));
        }
        audit.written("node.create", "node/" + hostname, null, wanted);
        return id;
    }

    /** A NameServer goes by being taken out of its region. */
    void delete(Node node, int version) {
        if (node.configured()) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("node.in-region", node.title()));
        }
        if (!node.forgettable()) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("node.still-there", node.title()));
        }
        if (mapper.delete(node.id(), version) == 0) {
            throw stale(node);
        }
        audit.written("node.delete", "node/" + node.title(), node.labels(), null);
    }

    private void lock(String region) {
        if (mapper.lockRegion(region).isEmpty()) {
            throw ConsoleException.invalid("region", Text.of("node.region.unknown"));
        }
    }

    private void requireFreeHostname(String region, String id, NodeLabels labels) {
        String hostname = labels.hostname();
        if (hostname == null) {
            return;
        }
        known.reload();
        Optional<Node> holder = directory.all().stream()
                .filter(node -> node.region().equals(region) && !node.id().equals(id))
                .filter(node -> hostname.equalsIgnoreCase(node.labels().hostname()))
                .findFirst();
        holder.ifPresent(other -> {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("node.hostname.taken", hostname));
        });
    }

    private static @Nullable String address(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return NodeAddress.parse(text.strip()).toString();
        } catch (IllegalArgumentException e) {
            throw ConsoleException.invalid("address", Text.of("node.address.malformed"));
        }
    }

    private static @Nullable String cluster(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX_CLUSTER || text.chars().anyMatch(Character::isISOControl)) {
            throw ConsoleException.invalid("cluster", Text.of("field.too-long", MAX_CLUSTER));
        }
        return text.strip();
    }

    private static ConsoleException stale(Node node) {
        return new ConsoleException(ErrorCode.CONFLICT, Text.of("node.stale", node.title()));
    }
}
