package io.mqconsole.embedded.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** Listens to the parent on stdin and ends this process when told to, or when there is no parent any more. */
public final class ParentWatch {

    private static final AtomicReference<Runnable> CLEAN_STOP = new AtomicReference<>(() -> {});

    private ParentWatch() {}

    /** What a {@code stop} from the parent runs before the process ends. */
    public static void onStop(Runnable cleanStop) {
        CLEAN_STOP.set(cleanStop);
    }

    /** Returns never: the process is halted. RocketMQ leaves threads behind that would keep it alive. */
    public static void untilParentDies() {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.equals("stop")) {
                line = lines.readLine();
            }
            if (line != null) {
                CLEAN_STOP.get().run();
            }
            Runtime.getRuntime().halt(0);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
