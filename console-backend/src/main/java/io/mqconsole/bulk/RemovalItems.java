package io.mqconsole.bulk;

import io.mqconsole.access.Rights;
import io.mqconsole.apiswitch.SwitchGuard;
import io.mqconsole.holding.HoldingKind;
import io.mqconsole.holding.HoldingRemovals;
import io.mqconsole.holding.Unwanted;
import io.mqconsole.holding.Unwanted.Kept;
import io.mqconsole.holding.Unwanted.Removable;
import io.mqconsole.shared.ConsoleException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what was chosen to be removed, topics before groups, and says of each whether it can be. */
@Component
class RemovalItems {
    private final List<HoldingRemovals> kinds;
    private final Rights rights;
    private final SwitchGuard switches;

    RemovalItems(List<HoldingRemovals> kinds, Rights rights, SwitchGuard switches) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing(HoldingRemovals::kind))
                .toList();
        this.rights = rights;
        this.switches = switches;
    }

    /** @param number from 1 */
    record Item(int number, HoldingKind kind, Unwanted what) {
        Stream<Removable> removable() {
            return what instanceof Removable removable ? Stream.of(removable) : Stream.empty();
        }

        Stream<Kept> kept() {
            return what instanceof Kept kept ? Stream.of(kept) : Stream.empty();
        }
    }

    /** @throws ConsoleException {@code forbidden} or {@code switched-off}, as for one of them alone */
    List<Item> of(BulkSelection chosen, AskedRegions regions) {
        rights.require(permission(chosen));
        meant(chosen).map(HoldingRemovals::operation).forEach(switches::require);
        var items = new ArrayList<Item>();
        meant(chosen)
                .forEach(kind -> kind.of(chosen.ids(kind.kind()))
                        .forEach(what -> items.add(new Item(items.size() + 1, kind.kind(), reached(what, regions)))));
        return items;
    }

    /** The rights that removing them needs, as a change names them. */
    String permission(BulkSelection chosen) {
        return meant(chosen).map(HoldingRemovals::permission).sorted().collect(Collectors.joining(" "));
    }

    private Stream<HoldingRemovals> meant(BulkSelection chosen) {
        return kinds.stream().filter(kind -> !chosen.ids(kind.kind()).isEmpty());
    }

    private static Unwanted reached(Unwanted what, AskedRegions regions) {
        return what instanceof Removable removable
                ? regions.refusal(removable.region())
                        .<Unwanted>map(why -> new Kept(removable.name(), why))
                        .orElse(removable)
                : what;
    }
}
