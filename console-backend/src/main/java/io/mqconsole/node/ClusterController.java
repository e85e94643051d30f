package io.mqconsole.node;

import io.mqconsole.node.ClusterService.ClusterFilter;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "node:read")
@RequestMapping("/api/v1/clusters")
@Tag(name = "clusters", description = "Clusters summed up from their brokers")
class ClusterController {
    private final ClusterService clusters;

    ClusterController(ClusterService clusters) {
        this.clusters = clusters;
    }

    @GetMapping
    @Switchable("clusters.list")
    Listing<Cluster> list(@ListFilter ClusterFilter filter, PageQuery page) {
        return Listing.of(Cluster.class, page, part -> clusters.list(filter, part));
    }
}
