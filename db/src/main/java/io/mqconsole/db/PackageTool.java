package io.mqconsole.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a distribution calls the packages that hold libaio and libnuma, and how it installs them. */
enum PackageTool {
    APT("/usr/bin/apt-get", List.of("install", "-y", "--no-install-recommends"), "libaio1", "libnuma1"),
    DNF("/usr/bin/dnf", List.of("install", "-y"), "libaio", "numactl-libs"),
    YUM("/usr/bin/yum", List.of("install", "-y"), "libaio", "numactl-libs"),
    ZYPPER("/usr/bin/zypper", List.of("--non-interactive", "install"), "libaio1", "libnuma1");

    private final String executable;
    private final List<String> verb;
    private final String aioPackage;
    private final String numaPackage;

    PackageTool(String executable, List<String> verb, String aioPackage, String numaPackage) {
        this.executable = executable;
        this.verb = verb;
        this.aioPackage = aioPackage;
        this.numaPackage = numaPackage;
    }

    static Optional<PackageTool> installed() {
        return Arrays.stream(values())
                .filter(tool -> Files.isExecutable(Path.of(tool.executable)))
                .findFirst();
    }

    /** @return commands to run in order; one that fails does no harm, what counts is whether the libraries load then */
    List<List<String>> commands(List<String> libraries) {
        List<String> install = Stream.concat(Stream.of(executable), Stream.concat(verb.stream(), packages(libraries)))
                .toList();
        return this == APT ? List.of(List.of(executable, "update"), install) : List.of(install);
    }

    String commandLine(List<String> libraries) {
        return String.join(
                " && ",
                commands(libraries).stream()
                        .map(command -> String.join(" ", command))
                        .toList());
    }

    private Stream<String> packages(List<String> libraries) {
        Set<String> packages = new LinkedHashSet<>();
        for (String library : libraries) {
            if (library.startsWith("libaio.")) {
                // On releases with 64-bit time_t, libaio1 is a virtual name that apt resolves to libaio1t64.
                packages.add(aioPackage);
            } else if (library.startsWith("libnuma.")) {
                packages.add(numaPackage);
            }
        }
        return packages.stream();
    }
}
