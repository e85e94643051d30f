package io.mqconsole.access;

/** What a user of type USER may do with the topics and groups of an instance. */
public record Grant(String instanceId, GrantAccess access) {
    /** As a cell of a table: {@code MQ_INST_1:READ}. */
    @Override
    public String toString() {
        return instanceId + ":" + access;
    }
}
