package io.mqconsole.holding;

import io.mqconsole.scope.Scope;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "topic:read")
@RequestMapping("/api/v1/places")
@Tag(name = "places", description = "Where topics and groups can be made")
class HoldingPlaceController {
    private final HoldingPlaces places;

    HoldingPlaceController(HoldingPlaces places) {
        this.places = places;
    }

    @GetMapping
    @Operation(summary = "Clusters with their broker groups, from the live picture; asks no broker")
    @Switchable("places.list")
    List<HoldingPlace> all() {
        return places.all();
    }

    @GetMapping("/scope")
    @Operation(summary = "The brokers of a cluster that a scope comes to now; asks no broker")
    @Switchable("places.scope")
    List<ScopedNodeView> inScope(
            @RequestParam String region,
            @RequestParam String cluster,
            @RequestParam(required = false) @Nullable String scope) {
        return places.inScope(region, List.of(cluster), Scope.parse(scope)).stream()
                .map(ScopedNodeView::of)
                .toList();
    }
}
