package io.mqconsole.embedded.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Deletes the copies of the programs that earlier builds left in the demo folder; the launcher makes one per build. */
final class OldPrograms {
    private OldPrograms() {}

    /** @param consoleJar the one in use; nothing is deleted when it does not lie in a copy inside the folder */
    static void delete(DemoFolder folder, Path consoleJar) {
        Path current = consoleJar.getParent();
        if (current == null || !folder.programs().equals(current.getParent())) {
            return;
        }
        try (Stream<Path> copies = Files.list(folder.programs())) {
            for (Path copy : copies.filter(copy -> !copy.equals(current)).toList()) {
                deleteTree(copy);
            }
        } catch (IOException e) {
            throw new DemoException(
                    "Cannot delete old programs in " + folder.programs() + ": " + Failures.reason(e), e);
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(tree))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
