package io.mqconsole.embedded.node.traffic;

import java.util.List;
import java.util.Map;
import org.apache.rocketmq.common.TopicConfig;

/**
 * A topic of the demo.
 *
 * @param messageType as RocketMQ's attribute {@code message.type} names it
 * @param queues per broker group
 * @param onOneGroup whether only the first broker group has it, which with one queue makes it globally ordered
 * @param perSecond how many messages are sent
 */
record DemoTopic(String name, String messageType, int queues, boolean onOneGroup, double perSecond) {

    static final String PAY = "MQ_INST_PAY%";
    static final String SHOP = "MQ_INST_SHOP%";

    static final DemoTopic PAY_ORDER = new DemoTopic(PAY + "pay_order", "NORMAL", 4, false, 12);
    static final DemoTopic PAY_STATE = new DemoTopic(PAY + "pay_order_state", "FIFO", 4, false, 6);
    static final DemoTopic PAY_TIMEOUT = new DemoTopic(PAY + "pay_timeout", "DELAY", 2, false, 2);
    static final DemoTopic PAY_SETTLEMENT = new DemoTopic(PAY + "pay_settlement", "TRANSACTION", 2, false, 2);
    static final DemoTopic SHOP_BROWSE = new DemoTopic(SHOP + "shop_browse", "NORMAL", 4, false, 20);
    static final DemoTopic SHOP_LEDGER = new DemoTopic(SHOP + "shop_ledger", "FIFO", 1, true, 4);
    static final DemoTopic SHOP_REMINDER = new DemoTopic(SHOP + "shop_reminder", "DELAY", 2, false, 1);
    static final DemoTopic SHOP_COUPON = new DemoTopic(SHOP + "shop_coupon", "TRANSACTION", 2, false, 1);
    static final DemoTopic SHOP_INVOICE = new DemoTopic(SHOP + "shop_invoice", "NORMAL", 2, false, 0.5);

    /** About 50 messages a second together. */
    static final List<DemoTopic> ALL = List.of(
            PAY_ORDER,
            PAY_STATE,
            PAY_TIMEOUT,
            PAY_SETTLEMENT,
            SHOP_BROWSE,
            SHOP_LEDGER,
            SHOP_REMINDER,
            SHOP_COUPON,
            SHOP_INVOICE);

    TopicConfig config() {
        var config = new TopicConfig(name, queues, queues);
        config.setAttributes(Map.of("+message.type", messageType));
        return config;
    }
}
