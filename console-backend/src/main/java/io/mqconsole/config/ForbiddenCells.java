package io.mqconsole.config;

import io.mqconsole.change.ForbiddenWish;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a plan shows of saved values that may never be pushed (any more): each with the reason, and no secret. */
@Component
class ForbiddenCells {
    private final LiveValues live;

    ForbiddenCells(LiveValues live) {
        this.live = live;
    }

    static boolean isOne(PushCell cell) {
        return Forbidden.of(cell.item().property()).isPresent();
    }

    /** @return those of the cells that are forbidden, with what the live picture has of them: no remote call */
    List<ForbiddenWish> of(List<PushCell> cells) {
        return cells.stream().flatMap(this::forbidden).toList();
    }

    private Stream<ForbiddenWish> forbidden(PushCell cell) {
        ConfigBroker broker = cell.broker();
        String key = cell.item().property();
        String now = live.of(broker, key).value();
        return reason(key)
                .map(why -> new ForbiddenWish(
                        cell.wish(shown(key, cell.value())),
                        broker.slave() ? "SLAVE" : "MASTER",
                        now == null ? null : Map.of(key, shown(key, now)),
                        why))
                .stream();
    }

    private static Optional<Text> reason(String key) {
        return Forbidden.of(key).map(reason -> reason.because(key));
    }

    private static String shown(String key, String value) {
        return ConfigCatalogue.hides(key, value) ? ConfigCatalogue.MASK : value;
    }
}
