package io.mqconsole.group;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which groups belong to which instance, out of the live picture. For services: they check rights, this does not. */
@Component
public class InstanceGroups {
    private final GroupDirectory directory;

    InstanceGroups(GroupDirectory directory) {
        this.directory = directory;
    }

    /** How many there are, in all regions, by instance; without RocketMQ's own. */
    public Map<String, Long> counts() {
        return directory
                .ofEverybody()
                .filter(group -> group.instanceId() != null && group.kind() == GroupKind.NORMAL)
                .collect(groupingBy(group -> Objects.requireNonNull(group.instanceId()), counting()));
    }

    /** @return the names as brokers know them, in order */
    public List<String> of(String instanceId) {
        return directory
                .ofEverybody()
                .filter(group -> instanceId.equals(group.instanceId()))
                .map(Group::name)
                .distinct()
                .sorted()
                .toList();
    }
}
