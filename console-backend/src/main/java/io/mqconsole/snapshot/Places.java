package io.mqconsole.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The instances and clusters that occur among topics or groups, by name, for those who look for one. */
public record Places(List<String> instances, List<String> clusters) {

    /** Gathers them one topic or group after the other. */
    public static final class Found {
        private final TreeSet<String> instances = new TreeSet<>();
        private final TreeSet<String> clusters = new TreeSet<>();

        public void add(@Nullable String instance, Collection<String> ofClusters) {
            if (instance != null) {
                instances.add(instance);
            }
            clusters.addAll(ofClusters);
        }

        public Places places() {
            return new Places(List.copyOf(instances), List.copyOf(clusters));
        }
    }
}
