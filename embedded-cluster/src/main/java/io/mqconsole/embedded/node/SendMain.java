package io.mqconsole.embedded.node;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.exception.RemotingException;

/**
 * A producer that sends some messages and says for each which broker took it: {@code SENT <broker>}, or {@code REFUSED
 * <error>} for the first that none took, after which it sends no more.
 */
public final class SendMain {

    private SendMain() {}

    /** @param args the NameServers, separated by semicolons; the topic; how many messages */
    public static void main(String[] args) throws InterruptedException {
        var producer = new DefaultMQProducer("mqconsole-probe");
        producer.setNamesrvAddr(args[0]);
        int messages = Integer.parseInt(args[2]);
        try {
            producer.start();
            for (int i = 0; i < messages; i++) {
                var message = new Message(args[1], ("probe " + i).getBytes(StandardCharsets.UTF_8));
                System.out.println(
                        "SENT " + producer.send(message).getMessageQueue().getBrokerName());
            }
        } catch (MQClientException | MQBrokerException | RemotingException | IllegalStateException e) {
            // The last one is how RocketMQ says that the only NameServer is away.
            System.out.println("REFUSED " + e.getClass().getSimpleName() + ": "
                    + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
        System.out.flush();
        // RocketMQ leaves threads behind that would keep the process alive.
        Runtime.getRuntime().halt(0);
    }
}
