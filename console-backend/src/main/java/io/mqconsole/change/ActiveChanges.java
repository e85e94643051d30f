package io.mqconsole.change;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What changes that run or are paused are still about to write, over all consoles of the database. */
@Component
public class ActiveChanges {

    /** A value that is about to be written. */
    public record Pending(String region, String cluster, String node, String address, Map<String, String> wanted) {}

    private final StoredChanges stored;

    ActiveChanges(StoredChanges stored) {
        this.stored = stored;
    }

    /** @param except the change that asks */
    public List<Pending> pending(String subject, String except) {
        return stored.pending(subject, except);
    }
}
