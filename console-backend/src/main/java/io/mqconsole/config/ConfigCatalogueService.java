package io.mqconsole.config;

import io.mqconsole.shared.Columns;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import java.util.List;
import org.springframework.stereotype.Service;

/** Lists the catalogue for people and scripts. Asks no node. */
@Service
public class ConfigCatalogueService {
    private static final Columns<ConfigKey> COLUMNS = new Columns<ConfigKey>()
            .with("name", ConfigKey::name)
            .with("owner", ConfigKey::owner)
            .with("type", ConfigKey::type)
            .with("effect", ConfigKey::effect)
            .with("danger", ConfigKey::danger)
            .with("uptake", ConfigKey::uptake);

    private final ConfigCatalogue catalogue;

    ConfigCatalogueService(ConfigCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @RequiresPermission("config:read")
    @Switchable("config-catalogue.list")
    public Page<ConfigKey> list(ConfigKeyFilter filter, PageQuery query) {
        List<ConfigKey> wanted =
                catalogue.keys().stream().filter(filter::matches).toList();
        return COLUMNS.page(wanted, query);
    }
}
