package io.mqconsole.config;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.TextMatch;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "config:read", write = "config:write")
@RequestMapping("/api/v1/config-values")
@Tag(name = "config")
class ConfigValueController {
    private final ConfigValues values;

    ConfigValueController(ConfigValues values) {
        this.values = values;
    }

    @GetMapping
    @Operation(
            summary = "Who has it: the value of a key on every broker, and by which push since when",
            description =
                    "Brokers of all regions, or of one; also those that no item for the key is about (NO_ITEM). `live` is null"
                            + " where the broker did not tell or has no such key.")
    @Switchable("config-values.list")
    Listing<ItemOnBrokerView> list(
            @RequestParam String property, @RequestParam(required = false) @Nullable String region, PageQuery page) {
        TextMatch wanted = region == null ? null : TextMatch.exact(region);
        return Listing.of(
                ItemOnBrokerView.class,
                page,
                part -> values.of(property, wanted, part).map(ItemOnBrokerView::of));
    }
}
