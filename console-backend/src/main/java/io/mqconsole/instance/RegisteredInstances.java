package io.mqconsole.instance;

import io.mqconsole.access.InstanceDirectory;
import org.springframework.stereotype.Component;

/** Tells those who hand out access which instances are registered. */
@Component
class RegisteredInstances implements InstanceDirectory {
    private final InstanceMapper instances;

    RegisteredInstances(InstanceMapper instances) {
        this.instances = instances;
    }

    @Override
    public boolean exists(String instanceId) {
        InstanceRow row = InstanceId.isValid(instanceId) ? instances.byId(instanceId) : null;
        return row != null && row.instanceId().equals(instanceId);
    }
}
