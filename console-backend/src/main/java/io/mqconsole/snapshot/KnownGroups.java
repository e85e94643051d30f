package io.mqconsole.snapshot;

import java.util.Set;

/** Tells which broker groups a region is known to have, also while no NameServer lists a broker of them. */
public interface KnownGroups {
    /** No remote call, and none to the database. */
    Set<BrokerGroup> of(String region);
}
