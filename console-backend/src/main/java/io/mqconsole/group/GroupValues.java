package io.mqconsole.group;

import io.mqconsole.admin.GroupSettings;
import io.mqconsole.admin.GroupWrite;
import io.mqconsole.config.MasterWrites;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a broker holds of a group, in the values of a change. */
final class GroupValues {
    static final Map<String, String> ABSENT = MasterWrites.ABSENT;

    /** What a removal finds where the group is gone but for its offsets: the topics that they are in. */
    private static final String OFFSETS = "offsets";

    private GroupValues() {}

    /**
     * The wanted keys; all there are when it is to be removed, so that it can come back as it was.
     *
     * @param settings null where the broker has no such group
     */
    static Map<String, String> of(@Nullable GroupSettings settings, Map<String, String> wanted) {
        if (settings == null) {
            return ABSENT;
        }
        var values = new HashMap<>(GroupWrite.values(settings));
        if (!isAbsence(wanted)) {
            values.keySet().retainAll(wanted.keySet());
        }
        return values;
    }

    /** @param topics in which the broker has offsets of a group that it does not have */
    static Map<String, String> remains(Set<String> topics) {
        var values = new HashMap<>(ABSENT);
        values.put(OFFSETS, String.join(", ", new TreeSet<>(topics)));
        return values;
    }

    /** What can be written: nobody can bring offsets back. */
    static Map<String, String> writable(Map<String, String> values) {
        var some = new HashMap<>(values);
        some.remove(OFFSETS);
        return some;
    }

    static boolean isAbsence(Map<String, String> values) {
        return values.equals(ABSENT);
    }
}
