package io.mqconsole.topic;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.TopicSettings;
import io.mqconsole.admin.TopicWrite;
import io.mqconsole.change.Wish;
import io.mqconsole.config.Exemplar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What brokers become when they are made to hold a topic like one of them, as far as a broker lets a topic be changed that it
 * has.
 *
 * @param held by the address of those that hold it and answer
 */
record TopicAlignment(String region, String topic, Exemplar<TopicSettings> exemplar, Map<String, TopicSettings> held) {
    TopicAlignment {
        held = Map.copyOf(held);
    }

    List<Wish> wishes() {
        return exemplar.masters().stream()
                .map(master -> TopicTargets.wish(region, topic, master, TopicWrite.values(becomes(on(master)))))
                .toList();
    }

    /** Attributes that differ and stay so on those that hold it. */
    Set<String> stays() {
        var names = new TreeSet<String>();
        for (BrokerRef master : exemplar.masters()) {
            TopicSettings settings = on(master);
            if (settings != null) {
                TopicWrite.FIXED_ATTRIBUTES.stream()
                        .filter(name -> !Objects.equals(
                                settings.attributes().get(name),
                                exemplar.right().attributes().get(name)))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** Whether each of them holds it, as far as it can be changed, as it shall. */
    boolean none() {
        return exemplar.masters().stream().allMatch(master -> {
            TopicSettings settings = on(master);
            return settings != null && settings.equals(becomes(settings));
        });
    }

    /** What those that answer hold, by the name of the broker group. */
    Map<String, TopicSettings> byBroker() {
        var byName = new TreeMap<String, TopicSettings>();
        for (BrokerRef master : exemplar.masters()) {
            TopicSettings settings = on(master);
            if (settings != null) {
                byName.put(master.brokerName(), settings);
            }
        }
        return byName;
    }

    private @Nullable TopicSettings on(BrokerRef master) {
        return held.get(master.address().toString());
    }

    /** @param settings null where it is made anew, or not known */
    private TopicSettings becomes(@Nullable TopicSettings settings) {
        TopicSettings right = exemplar.right();
        if (settings == null) {
            return right;
        }
        var attributes = new HashMap<>(right.attributes());
        TopicWrite.FIXED_ATTRIBUTES.forEach(name -> keep(name, settings, attributes));
        keep(TopicSettings.TYPE_ATTRIBUTE, settings, attributes);
        return new TopicSettings(
                topic,
                right.perm(),
                right.readQueues(),
                right.writeQueues(),
                right.order(),
                attributes,
                settings.sysFlag(),
                settings.filterType());
    }

    private static void keep(String name, TopicSettings settings, Map<String, String> attributes) {
        String value = settings.attributes().get(name);
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }
}
