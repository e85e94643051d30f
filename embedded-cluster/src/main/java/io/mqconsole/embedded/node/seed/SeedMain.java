package io.mqconsole.embedded.node.seed;

import io.mqconsole.embedded.node.ParentWatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads wishes from stdin up to the line {@code go}, tells its {@code STEP}s on stdout, and last {@code DONE} with numbers or
 * {@code FAILED} with a sentence. It ends with its parent.
 */
public final class SeedMain {

    private SeedMain() {}

    /** @param args the NameServers, separated by semicolons */
    public static void main(String[] args) throws InterruptedException {
        PrintStream parent = System.out;
        System.setOut(System.err);
        try {
            Wishes wishes = Wishes.read(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
            Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::untilParentDies);
            var region = new Region(new Wire(), List.of(args[0].split(";")));
            parent.println("DONE " + new Seeding(wishes, region, parent).run());
        } catch (SeedFailure | IOException | RuntimeException e) {
            e.printStackTrace();
            parent.println("FAILED " + e.getMessage());
        }
        parent.flush();
        // RocketMQ leaves threads behind that would keep the process alive.
        Runtime.getRuntime().halt(0);
    }
}
