package io.mqconsole.admin;

import io.mqconsole.admin.ConfigChange.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What two looks at a node's configuration say about each wanted value. */
record ConfigProof(Map<String, String> wanted) {

    /** @param status of all keys, when there was no look at the right node at all */
    List<ConfigChange> unseen(Status status) {
        return wanted.entrySet().stream()
                .map(wish -> new ConfigChange(wish.getKey(), null, wish.getValue(), null, status))
                .toList();
    }

    /** @param status of keys that were not there at the only look */
    List<ConfigChange> once(Map<String, String> before, Status status) {
        return wanted.entrySet().stream()
                .map(wish -> {
                    String held = before.get(wish.getKey());
                    return wish.getValue().equals(held)
                            ? new ConfigChange(wish.getKey(), held, wish.getValue(), held, Status.APPLIED)
                            : new ConfigChange(wish.getKey(), held, wish.getValue(), null, status);
                })
                .toList();
    }

    /** @param unchanged status of keys that still hold what they held, and that is not what is wanted */
    List<ConfigChange> twice(Map<String, String> before, Map<String, String> after, Status unchanged) {
        return wanted.entrySet().stream()
                .map(wish -> {
                    String held = before.get(wish.getKey());
                    String holds = after.get(wish.getKey());
                    Status status = status(wish.getValue(), held, holds, unchanged);
                    return new ConfigChange(wish.getKey(), held, wish.getValue(), holds, status);
                })
                .toList();
    }

    private static Status status(String wish, @Nullable String held, @Nullable String holds, Status unchanged) {
        if (wish.equals(holds)) {
            return Status.APPLIED;
        }
        return Objects.equals(held, holds) ? unchanged : Status.COERCED;
    }
}
