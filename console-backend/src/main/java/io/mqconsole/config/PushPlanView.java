package io.mqconsole.config;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.ChangeView;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A push as REST answers it: the change, and the matrix of keys and brokers that its plan is.
 *
 * @param verdicts a cell for each key of the targets that the change carries here
 */
record PushPlanView(@JsonUnwrapped ChangeView change, List<Cell> verdicts) {

    /**
     * A key on a broker.
     *
     * @param now what the broker held when the plan was made; null when it did not tell, or has no such key
     */
    record Cell(
            String region,
            String cluster,
            String node,
            String address,
            String property,
            @Nullable String now,
            String wanted,
            PushVerdict verdict) {}

    static PushPlanView of(Change change, ChangeView view, KeyWarnings keys) {
        return new PushPlanView(
                view,
                change.everywhere().stream()
                        .limit(view.targets().size())
                        .flatMap(target -> cells(target, keys))
                        .toList());
    }

    private static Stream<Cell> cells(ChangeTarget target, KeyWarnings keys) {
        Map<String, String> before = target.before() == null ? Map.of() : target.before();
        return target.wanted().entrySet().stream()
                .map(wanted -> new Cell(
                        target.target().region(),
                        target.target().cluster(),
                        target.target().node(),
                        target.target().address(),
                        wanted.getKey(),
                        before.get(wanted.getKey()),
                        wanted.getValue(),
                        PushVerdict.of(target, keys.note(KeyOwner.BROKER, wanted.getKey()))));
    }
}
