package io.mqconsole.config;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.change.Target;
import io.mqconsole.shared.Text;
import java.util.Optional;

/** Whom a target means. */
public enum Addressee {
    /** The broker at its address, whatever it is now. */
    BROKER {
        @Override
        Optional<BrokerRef> in(Topology topology, Target target) {
            return topology.of(target);
        }

        @Override
        Text missing(Topology topology, Target target) {
            return topology.notListed();
        }
    },
    /**
     * The master of its broker group, which may be another one than at its address since it was planned: what masters hold
     * belongs to the group, and slaves take it from whoever leads.
     */
    MASTER {
        @Override
        Optional<BrokerRef> in(Topology topology, Target target) {
            return topology.masterOf(target);
        }

        @Override
        Text missing(Topology topology, Target target) {
            return topology.answered() ? Text.of("config.no-master", target.node()) : topology.notListed();
        }
    };

    abstract Optional<BrokerRef> in(Topology topology, Target target);

    /** Why there is nobody. */
    abstract Text missing(Topology topology, Target target);
}
