package io.mqconsole.access;

/** Knows which instances there are, for those who hand out access to them. */
public interface InstanceDirectory {
    /** @param instanceId as it is written, case counts */
    boolean exists(String instanceId);
}
