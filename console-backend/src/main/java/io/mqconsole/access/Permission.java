package io.mqconsole.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Every right there is, by the name that {@code @RequiresPermission}, token scopes and {@code GET /me} use. */
public enum Permission {
    /** To see who one is; everybody who is logged in has it, whatever a token's scopes are. */
    PROFILE_READ("profile:read"),
    PROFILE_OWN("profile:own"),
    TOKEN_OWN("token:own"),
    REGION_READ("region:read"),
    REGION_WRITE("region:write"),
    NODE_READ("node:read"),
    NODE_WRITE("node:write"),
    TOPIC_READ("topic:read"),
    TOPIC_WRITE("topic:write"),
    GROUP_READ("group:read"),
    GROUP_WRITE("group:write"),
    CHANGE_READ("change:read"),
    /** Runs, pauses, retries, rolls back; together with the right that the change itself needs. */
    CHANGE_WRITE("change:write"),
    CONFIG_READ("config:read"),
    CONFIG_WRITE("config:write"),
    INSTANCE_READ("instance:read"),
    INSTANCE_WRITE("instance:write"),
    KV_READ("kv:read"),
    KV_WRITE("kv:write"),
    USER_READ("user:read"),
    USER_WRITE("user:write"),
    AUDIT_READ("audit:read"),
    SWITCH_READ("switch:read"),
    SWITCH_WRITE("switch:write"),
    /** Actuator end points beyond health. */
    SYSTEM_READ("system:read");

    private static final Set<Permission> WITHIN_INSTANCES =
            EnumSet.of(TOPIC_READ, TOPIC_WRITE, GROUP_READ, GROUP_WRITE, INSTANCE_READ, CHANGE_READ, CHANGE_WRITE);

    private final String verb;

    Permission(String verb) {
        this.verb = verb;
    }

    public String verb() {
        return verb;
    }

    /** Whether it is about what belongs to an instance, so that {@link InstanceAccess} narrows it. */
    boolean isWithinInstances() {
        return WITHIN_INSTANCES.contains(this);
    }

    boolean isWriting() {
        return verb.endsWith(":write");
    }

    static Optional<Permission> of(String verb) {
        return Arrays.stream(values())
                .filter(permission -> permission.verb.equals(verb))
                .findFirst();
    }
}
