package io.mqconsole.embedded.node.traffic;

import static io.mqconsole.embedded.node.traffic.DemoTopic.PAY;
import static io.mqconsole.embedded.node.traffic.DemoTopic.PAY_ORDER;
import static io.mqconsole.embedded.node.traffic.DemoTopic.PAY_SETTLEMENT;
import static io.mqconsole.embedded.node.traffic.DemoTopic.PAY_STATE;
import static io.mqconsole.embedded.node.traffic.DemoTopic.PAY_TIMEOUT;
import static io.mqconsole.embedded.node.traffic.DemoTopic.SHOP;
import static io.mqconsole.embedded.node.traffic.DemoTopic.SHOP_BROWSE;
import static io.mqconsole.embedded.node.traffic.DemoTopic.SHOP_COUPON;
import static io.mqconsole.embedded.node.traffic.DemoTopic.SHOP_INVOICE;
import static io.mqconsole.embedded.node.traffic.DemoTopic.SHOP_LEDGER;
import static io.mqconsole.embedded.node.traffic.DemoTopic.SHOP_REMINDER;

import java.util.List;

/**
 * A consumer group of the demo.
 *
 * @param maxRetries after which a message goes to the dead-letter queue
 */
record DemoGroup(String name, Behaviour behaviour, int maxRetries, List<DemoTopic> topics) {

    /** How its consumers work. */
    enum Behaviour {
        /** Keeps up. */
        HEALTHY,
        /** Keeps up, one message after the other in each queue. */
        ORDERED,
        /** Takes half of what is sent, so that its backlog grows. */
        SLOW,
        /** Consumed once and went away, leaving its offsets. */
        OFFLINE,
        /** Fails every message until it is a dead letter. */
        FAILING
    }

    private static final int DEFAULT_RETRIES = 16;

    static final List<DemoGroup> ALL = List.of(
            new DemoGroup(
                    PAY + "GID_pay_service",
                    Behaviour.HEALTHY,
                    DEFAULT_RETRIES,
                    List.of(PAY_ORDER, PAY_TIMEOUT, PAY_SETTLEMENT)),
            new DemoGroup(PAY + "GID_pay_state", Behaviour.ORDERED, DEFAULT_RETRIES, List.of(PAY_STATE)),
            new DemoGroup(
                    SHOP + "GID_shop_service",
                    Behaviour.HEALTHY,
                    DEFAULT_RETRIES,
                    List.of(SHOP_BROWSE, SHOP_REMINDER, SHOP_COUPON)),
            new DemoGroup(SHOP + "GID_shop_ledger", Behaviour.ORDERED, DEFAULT_RETRIES, List.of(SHOP_LEDGER)),
            new DemoGroup(SHOP + "GID_shop_report", Behaviour.SLOW, DEFAULT_RETRIES, List.of(SHOP_BROWSE)),
            new DemoGroup(SHOP + "GID_shop_archive", Behaviour.OFFLINE, DEFAULT_RETRIES, List.of(SHOP_LEDGER)),
            new DemoGroup(SHOP + "GID_shop_invoice", Behaviour.FAILING, 2, List.of(SHOP_INVOICE)));

    /** Traces of one instance are enough to be looked at, and cost three messages for each one sent. */
    boolean traced() {
        return name.startsWith(PAY);
    }
}
