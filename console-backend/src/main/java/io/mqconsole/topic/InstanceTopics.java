package io.mqconsole.topic;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which topics belong to which instance, out of the live picture. For services: they check rights, this does not. */
@Component
public class InstanceTopics {
    private final TopicDirectory directory;

    InstanceTopics(TopicDirectory directory) {
        this.directory = directory;
    }

    /** How many there are, in all regions, by instance; without those that brokers make. */
    public Map<String, Long> counts() {
        return directory
                .ofEverybody()
                .filter(topic -> topic.instanceId() != null && topic.kind() == TopicKind.NORMAL)
                .collect(groupingBy(topic -> Objects.requireNonNull(topic.instanceId()), counting()));
    }

    /** @return the names as brokers know them, those that brokers made included */
    public List<String> of(String instanceId) {
        return directory
                .ofEverybody()
                .filter(topic -> instanceId.equals(topic.instanceId()))
                .map(Topic::name)
                .distinct()
                .sorted()
                .toList();
    }
}
