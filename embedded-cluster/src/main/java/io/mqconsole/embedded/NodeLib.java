package io.mqconsole.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the folder with RocketMQ's jars, which only node processes have on their class path. */
final class NodeLib {

    /** Set it to use a folder at another place. */
    static final String PROPERTY = "mqconsole.node-lib";

    private static final int LEVELS = 3;

    private NodeLib() {}

    /** @throws ClusterException that names the places where it was looked for */
    static Path find() {
        String configured = System.getProperty(PROPERTY);
        List<Path> places = configured == null ? besideTheCode() : List.of(Path.of(configured));
        return places.stream()
                .filter(NodeLib::holdsNodeJar)
                .findFirst()
                .orElseThrow(() -> new ClusterException("No RocketMQ server jars in "
                        + String.join(
                                " or ", places.stream().map(Path::toString).toList())
                        + "; build the module embedded-cluster, or set -D" + PROPERTY));
    }

    private static boolean holdsNodeJar(Path folder) {
        try (var jars = Files.newDirectoryStream(folder, "embedded-cluster-*-node.jar")) {
            return jars.iterator().hasNext();
        } catch (IOException e) {
            return false; // No such folder: the next place may have it.
        }
    }

    /** Beside the jar or classes folder this class comes from, in a folder above, or where the build puts it there. */
    private static List<Path> besideTheCode() {
        var places = new ArrayList<Path>();
        Path folder = codeSource().toAbsolutePath().getParent();
        for (int level = 0; level < LEVELS && folder != null; level++) {
            places.add(folder.resolve("node-lib"));
            places.add(folder.resolve("embedded-cluster/target/node-lib"));
            folder = folder.getParent();
        }
        return places;
    }

    private static Path codeSource() {
        String location = NodeLib.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        if (location.startsWith("jar:nested:")) { // inside a Spring Boot jar: jar:nested:/path/console.jar/!BOOT-INF/…
            return Path.of(location.substring("jar:nested:".length(), location.indexOf("/!")));
        }
        return Path.of(URI.create(location));
    }
}
