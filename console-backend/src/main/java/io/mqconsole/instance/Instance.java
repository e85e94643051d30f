package io.mqconsole.instance;

import io.mqconsole.access.GrantAccess;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as the list of instances shows it.
 *
 * @param instanceId the namespace in the names of its topics and groups; case counts
 * @param name null for one that was found on brokers and that nobody registered, like {@code operator} and the times
 * @param owner the application or team it is for
 * @param topics on the brokers, in all regions, without those that brokers make
 * @param topicQuota most topics that may be created in it; null for no limit
 * @param groups on the brokers, in all regions
 * @param groupQuota most groups that may be created in it; null for no limit
 * @param registered false for one that was only found on brokers
 * @param access what the caller may do in it
 * @param version to be sent back with a change; 0 for one that nobody registered
 */
public record Instance(
        String instanceId,
        @Nullable String name,
        @Nullable String owner,
        @Nullable String remark,
        long topics,
        @Nullable Integer topicQuota,
        long groups,
        @Nullable Integer groupQuota,
        boolean registered,
        GrantAccess access,
        @Nullable String operator,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        int version) {}
