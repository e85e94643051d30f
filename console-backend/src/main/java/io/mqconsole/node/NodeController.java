package io.mqconsole.node;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.RowFile;
import io.mqconsole.shared.RowFormat;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.FieldWords;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.mqconsole.web.ReaderLanguage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "node:read", write = "node:write")
@RequestMapping("/api/v1/nodes")
@Tag(name = "nodes", description = "NameServers, brokers and other nodes")
class NodeController {
    private final NodeService nodes;
    private final NodeInspection inspection;
    private final FieldWords words;

    NodeController(NodeService nodes, NodeInspection inspection, FieldWords words) {
        this.nodes = nodes;
        this.inspection = inspection;
        this.words = words;
    }

    @GetMapping
    @Operation(summary = "All nodes from the live picture; asks none of them")
    @Switchable("nodes.list")
    Listing<NodeView> list(@ListFilter NodeFilter filter, PageQuery page) {
        return Listing.of(NodeView.class, page, part -> nodes.list(filter, part).map(NodeView::of));
    }

    @GetMapping("/{id}")
    @Switchable("nodes.get")
    NodeView get(@PathVariable String id) {
        return NodeView.of(nodes.get(id));
    }

    @PostMapping
    @Operation(summary = "Registers a node that nothing discovers")
    @Switchable("nodes.register")
    ResponseEntity<NodeView> register(@RequestBody @Valid NewNodeBody body) {
        Node node = nodes.register(body.wanted());
        return ResponseEntity.created(URI.create("/api/v1/nodes/" + node.id())).body(NodeView.of(node));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Sets all labels; null means: as the node itself says")
    @Switchable("nodes.update")
    NodeView update(@PathVariable String id, @RequestBody @Valid LabelsBody body) {
        return NodeView.of(nodes.update(id, body.labels(), body.version()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forgets a node that is gone or was registered by hand")
    @Switchable("nodes.delete")
    void delete(@PathVariable String id, @RequestParam int version) {
        nodes.delete(id, version);
    }

    @PostMapping("/import")
    @Operation(summary = "Sets labels of many nodes from CSV or YAML, all rows or none")
    @Switchable("nodes.import")
    ImportView importNodes(
            @RequestBody @Valid ImportBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        return ImportView.of(nodes.importNodes(body.region(), body.text(), body.format(), dryRun), words, request);
    }

    @GetMapping("/{id}/config")
    @Switchable("nodes.config.get")
    NodeConfigView config(@PathVariable String id, HttpServletRequest request) {
        return NodeConfigView.of(inspection.config(id), ReaderLanguage.of(request));
    }

    @GetMapping("/{id}/runtime")
    @Switchable("nodes.runtime.get")
    NodeRuntime runtime(@PathVariable String id) {
        return inspection.runtime(id);
    }

    @GetMapping("/{id}/routes")
    @Switchable("nodes.routes.get")
    NodeRoutes routes(@PathVariable String id) {
        return inspection.routes(id);
    }

    @GetMapping("/{id}/replication")
    @Switchable("nodes.replication.get")
    NodeReplication replication(@PathVariable String id) {
        return inspection.replication(id);
    }

    record LabelsBody(
            @Nullable @Size(max = 128) String hostname,
            @Nullable @Size(max = 64) String vip,
            @Nullable @Size(max = 64) String rip,
            @Nullable @Size(max = 64) String room,
            @Nullable @Size(max = 64) String dataCenter,
            @Nullable @Size(max = 64) String nodeGroup,
            @Nullable @Size(max = 64) String env,
            @Nullable @Size(max = 64) String city,
            @Nullable @Size(max = 64) String cell,
            @NotNull Integer version) {
        NodeLabels labels() {
            return new NodeLabels(hostname, vip, rip, room, dataCenter, nodeGroup, env, city, cell);
        }
    }

    /** @param nodeType ROUTER: brokers and NameServers are discovered */
    record NewNodeBody(
            @NotNull @Size(max = 32) String region,
            @NotNull NodeType nodeType,
            @Nullable @Size(max = 128) String cluster,
            @Nullable @Size(max = 300) String address,
            @NotNull @Size(max = 128) String hostname,
            @Nullable @Size(max = 64) String vip,
            @Nullable @Size(max = 64) String rip,
            @Nullable @Size(max = 64) String room,
            @Nullable @Size(max = 64) String dataCenter,
            @Nullable @Size(max = 64) String nodeGroup,
            @Nullable @Size(max = 64) String env,
            @Nullable @Size(max = 64) String city,
            @Nullable @Size(max = 64) String cell) {
        NewNode wanted() {
            return new NewNode(
                    region,
                    nodeType,
                    cluster,
                    address,
                    new NodeLabels(hostname, vip, rip, room, dataCenter, nodeGroup, env, city, cell));
        }
    }

    /** @param text the whole file */
    record ImportBody(
            @NotNull @Size(max = 32) String region,
            @NotNull RowFormat format,
            @NotNull @Size(max = RowFile.MAX_CHARACTERS) String text) {}
}
