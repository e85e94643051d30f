package io.mqconsole.config;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.mqconsole.web.ReaderLanguage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "config:read")
@RequestMapping("/api/v1/config-catalogue")
@Tag(name = "config-catalogue", description = "The configuration keys of brokers and NameServers")
class ConfigCatalogueController {
    private final ConfigCatalogueService catalogue;

    ConfigCatalogueController(ConfigCatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    @Operation(summary = "Every key with type, range, default, effect and danger; asks no node")
    @Switchable("config-catalogue.list")
    Listing<ConfigKeyView> list(@ListFilter ConfigKeyFilter filter, PageQuery page, HttpServletRequest request) {
        Locale language = ReaderLanguage.of(request);
        return Listing.of(
                ConfigKeyView.class,
                page,
                part -> catalogue.list(filter, part).map(key -> ConfigKeyView.of(key, language)));
    }
}
