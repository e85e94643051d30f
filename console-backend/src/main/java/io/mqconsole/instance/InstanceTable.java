package io.mqconsole.instance;

import io.mqconsole.access.GrantAccess;
import io.mqconsole.access.InstanceAccess;
import io.mqconsole.access.InstanceScope;
import io.mqconsole.shared.Columns;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The instances that the caller may reach: those that are stored, and those that were found on brokers. */
@Component
class InstanceTable {
    static final Columns<Instance> COLUMNS = new Columns<Instance>()
            .with("instanceId", Instance::instanceId)
            .with("name", Instance::name)
            .with("owner", Instance::owner)
            .with("topics", Instance::topics)
            .with("groups", Instance::groups)
            .with("registered", Instance::registered)
            .with("operator", Instance::operator)
            .with("createdAt", Instance::createdAt)
            .with("updatedAt", Instance::updatedAt);

    private final InstanceMapper mapper;
    private final InstanceContents contents;
    private final InstanceAccess access;

    InstanceTable(InstanceMapper mapper, InstanceContents contents, InstanceAccess access) {
        this.mapper = mapper;
        this.contents = contents;
        this.access = access;
    }

    /** Costs one query and no remote call. */
    List<Instance> rows() {
        InstanceScope readable = access.readable();
        InstanceScope writable = access.writable();
        InstanceContents.Counts counts = contents.counts();
        List<InstanceRow> stored = mapper.all();
        Set<String> found = new HashSet<>(counts.instances());
        found.removeAll(stored.stream().map(InstanceRow::instanceId).collect(Collectors.toSet()));
        return Stream.concat(
                        stored.stream().map(row -> instance(row.instanceId(), row, counts, writable)),
                        found.stream().map(id -> instance(id, null, counts, writable)))
                .filter(instance -> readable.includes(instance.instanceId()))
                .toList();
    }

    /** @param instanceId as it is written, case counts */
    Optional<Instance> find(String instanceId) {
        return rows().stream()
                .filter(instance -> instance.instanceId().equals(instanceId))
                .findFirst();
    }

    private static Instance instance(
            String id, @Nullable InstanceRow row, InstanceContents.Counts counts, InstanceScope writable) {
        return new Instance(
                id,
                row == null ? null : row.name(),
                row == null ? null : row.owner(),
                row == null ? null : row.remark(),
                counts.topicsOf(id),
                row == null ? null : row.topicQuota(),
                counts.groupsOf(id),
                row == null ? null : row.groupQuota(),
                row != null,
                writable.includes(id) ? GrantAccess.WRITE : GrantAccess.READ,
                row == null ? null : row.operator(),
                row == null ? null : row.createdAt(),
                row == null ? null : row.updatedAt(),
                row == null ? 0 : row.version());
    }
}
