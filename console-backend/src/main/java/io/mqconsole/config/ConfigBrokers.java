package io.mqconsole.config;

import java.util.List;

/** The brokers with what was written about them: their home is the room of nodes, which knows this one and not the reverse. */
public interface ConfigBrokers {

    /** All that are known, those included that no NameServer lists now; no remote call. */
    List<ConfigBroker> all();
}
