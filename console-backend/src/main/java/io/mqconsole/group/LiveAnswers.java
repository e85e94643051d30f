package io.mqconsole.group;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupProgress;
import io.mqconsole.snapshot.Leads;
import java.util.concurrent.CompletableFuture;

/** Who is connected to a group and how far it has come, asked at the same time: a silent broker is waited for once. */
record LiveAnswers(Connected connected, FanOut<GroupProgress> progress) {
    /** Two requests per broker, and one per client that is asked itself. */
    static LiveAnswers now(ClusterAdmin admin, Leads leads, String group, int mostClients) {
        var progress = CompletableFuture.supplyAsync(
                () -> admin.groups().progress(leads.brokers(), group, leads.options()), Thread::startVirtualThread);
        Connected connected = Connected.now(admin, leads, group, mostClients);
        return new LiveAnswers(connected, progress.join());
    }
}
