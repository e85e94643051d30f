package io.mqconsole.access;

/** A grant and whose it is, as stored. */
record UserGrant(String name, String instanceId, GrantAccess access) {
    Grant grant() {
        return new Grant(instanceId, access);
    }
}
