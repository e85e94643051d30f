package io.mqconsole.change;

import io.mqconsole.change.TargetReading.Known;
import java.util.ArrayList;
import java.util.List;

/** Makes the targets that were attempted and are not verified ready for another attempt, from what their nodes are and hold now. */
final class Retry {
    private Retry() {}

    /** A node that still does not answer is tried as it was planned. */
    static List<ChangeTarget> targets(Change change, ChangeKind kind) {
        List<ChangeTarget> open = change.targets().stream()
                .filter(target ->
                        target.status() != TargetStatus.VERIFIED && (target.attempts() > 0 || target.neverSent()))
                .toList();
        List<TargetReading> readings =
                kind.read(open.stream().map(ChangeTarget::wish).toList());
        var again = new ArrayList<ChangeTarget>();
        for (int i = 0; i < open.size(); i++) {
            again.add(
                    readings.get(i) instanceof Known now
                            ? open.get(i).again(now)
                            : open.get(i).untouched());
        }
        return again;
    }
}
