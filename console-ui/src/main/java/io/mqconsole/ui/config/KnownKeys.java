package io.mqconsole.ui.config;

import io.mqconsole.config.ConfigCatalogueService;
import io.mqconsole.config.ConfigKey;
import io.mqconsole.config.ConfigKeyFilter;
import io.mqconsole.config.Danger;
import io.mqconsole.config.KeyOwner;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.TextMatch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The keys that may be saved or pushed, to choose from. */
@Component
class KnownKeys {
    private final ConfigCatalogueService catalogue;

    KnownKeys(ConfigCatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    List<String> names(KeyOwner owner) {
        ConfigKeyFilter saveable =
                new ConfigKeyFilter(owner, null, null, List.of(Danger.NONE, Danger.CARE), null, null);
        return Stream.iterate(1, page -> page + 1)
                .map(page -> catalogue
                        .list(saveable, new PageQuery(page, PageQuery.MAX_SIZE, List.of()))
                        .content())
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .map(ConfigKey::name)
                .toList();
    }

    Optional<ConfigKey> find(KeyOwner owner, String name) {
        ConfigKeyFilter one = new ConfigKeyFilter(owner, TextMatch.exact(name), null, null, null, null);
        return name.isBlank()
                ? Optional.empty()
                : catalogue.list(one, PageQuery.first(1)).content().stream().findFirst();
    }
}
