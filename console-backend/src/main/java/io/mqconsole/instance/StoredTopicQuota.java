package io.mqconsole.instance;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import io.mqconsole.topic.TopicQuota;
import org.springframework.stereotype.Component;

/** Holds who makes topics to the quotas of registered instances. */
@Component
class StoredTopicQuota implements TopicQuota {
    private final InstanceMapper instances;

    StoredTopicQuota(InstanceMapper instances) {
        this.instances = instances;
    }

    @Override
    public void requireRoom(String instanceId, long topics) {
        InstanceRow row = InstanceId.isValid(instanceId) ? instances.byId(instanceId) : null;
        if (row == null || !row.instanceId().equals(instanceId)) {
            throw ConsoleException.invalid("instanceId", Text.of("access.grant-unknown", instanceId));
        }
        if (row.topicQuota() != null && topics >= row.topicQuota()) {
            throw new ConsoleException(
                    ErrorCode.CONFLICT, Text.of("instance.topics-full", instanceId, row.topicQuota()));
        }
    }
}
