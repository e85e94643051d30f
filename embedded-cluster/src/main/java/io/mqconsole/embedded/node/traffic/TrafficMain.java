package io.mqconsole.embedded.node.traffic;

import io.mqconsole.embedded.node.ParentWatch;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/**
 * The process of the demo's producers and consumers. Nothing that happens to the cluster ends it; it ends with its
 * parent.
 */
public final class TrafficMain {

    private static final long RETRY_SECONDS = 1;
    private static final long BEAT_SECONDS = 60;
    private static final int ADMIN_TIMEOUT_MILLIS = 5000;

    private TrafficMain() {}

    /** @param args the NameServers, separated by semicolons */
    public static void main(String[] args) throws MQClientException, InterruptedException {
        PrintStream parent = System.out;
        System.setOut(System.err);
        Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::untilParentDies);
        var clients = new Clients(args[0]);
        var admin = new DefaultMQAdminExt(ADMIN_TIMEOUT_MILLIS);
        clients.configure(admin, "setup");
        admin.start();
        var setup = new Setup(admin);
        while (!createMissing(setup)) {
            TimeUnit.SECONDS.sleep(RETRY_SECONDS);
        }
        List<Pace> paces = new Producers(clients).paces();
        paces.forEach(Pace::start);
        var consumers = new Consumers(clients);
        for (DemoGroup group : DemoGroup.ALL) {
            Thread.ofPlatform().name("start-" + group.name()).start(() -> start(consumers, group, admin));
        }
        parent.println("READY");
        while (true) {
            TimeUnit.SECONDS.sleep(BEAT_SECONDS);
            createMissing(setup);
            paces.forEach(pace -> System.err.println(pace.report()));
            System.err.println(consumers.consumed() + " consumed");
        }
    }

    private static boolean createMissing(Setup setup) throws InterruptedException {
        try {
            int created = setup.createMissing();
            if (created > 0) {
                System.err.println(created + " topics and groups created");
            }
            return true;
        } catch (MQBrokerException | MQClientException | RemotingException e) {
            System.err.println("Topics and groups cannot be checked now: " + e.getMessage());
            return false;
        }
    }

    private static void start(Consumers consumers, DemoGroup group, DefaultMQAdminExt admin) {
        try {
            if (group.behaviour() != DemoGroup.Behaviour.OFFLINE || !hasOffsets(admin, group)) {
                consumers.start(group);
            }
        } catch (MQClientException e) {
            throw new IllegalStateException("The configuration of " + group.name() + " is wrong", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After a restart on its data the offline group stays offline. */
    private static boolean hasOffsets(DefaultMQAdminExt admin, DemoGroup group) throws InterruptedException {
        try {
            return admin.examineConsumeStats(group.name()).getOffsetTable().values().stream()
                    .anyMatch(offsets -> offsets.getConsumerOffset() > 0);
        } catch (MQBrokerException | MQClientException | RemotingException e) {
            return false; // That is how a group without offsets is answered.
        }
    }
}
