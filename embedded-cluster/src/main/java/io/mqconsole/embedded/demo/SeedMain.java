package io.mqconsole.embedded.demo;

import io.mqconsole.db.FolderLock;
import io.mqconsole.embedded.Seed;
import io.mqconsole.embedded.Seed.Seeded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fills the cluster of a running demo with very many topics and groups. */
public final class SeedMain {
    private SeedMain() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            seed(SeedOptions.parse(arguments));
            return 0;
        } catch (DemoOptions.UsageException e) {
            System.err.println("mqconsole seed: " + e.getMessage());
            return DemoMain.USAGE;
        } catch (RuntimeException e) {
            System.err.println("mqconsole: " + Failures.reason(e));
            return DemoMain.FAILED;
        }
    }

    private static void seed(SeedOptions options) {
        DemoFolder folder = running(options.data());
        String nameServers = DemoEnvironment.read(folder.environment()).nameServers();
        var progress = new Progress(System.out, folder.log());
        progress.say(String.format(
                Locale.ROOT,
                "Seeding %,d topics, %,d groups and %,d messages",
                options.topics(),
                options.groups(),
                options.messages()));
        Seeded seeded = Seed.at(nameServers, folder.logs().resolve("seed"))
                .crowd(options.topics(), options.groups(), options.messages())
                .run(progress::step);
        progress.step(
                "seed",
                String.format(
                        Locale.ROOT,
                        "done; with those of the system and of retries there are now %,d topics and %,d groups on %s",
                        seeded.topicsNow(),
                        seeded.groupsNow(),
                        String.join(" and ", seeded.brokers())));
    }

    /** @throws DemoException when no demo runs there */
    static DemoFolder running(Path data) {
        if (Files.isDirectory(data)) {
            DemoFolder folder = DemoFolder.at(data);
            Optional<FolderLock> free = FolderLock.acquire(folder.lock());
            if (free.isEmpty() && Files.isRegularFile(folder.environment())) {
                return folder;
            }
            free.ifPresent(FolderLock::close);
        }
        throw new DemoException(
                "No demo runs in " + data.toAbsolutePath() + "; start one with ./mqconsole demo, or name its --data.");
    }
}
