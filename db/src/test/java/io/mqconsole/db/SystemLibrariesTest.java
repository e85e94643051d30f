package io.mqconsole.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemLibrariesTest {
    @Test
    void onlyLibrariesTheLoaderMissesAreNamed() {
        String ldd = """
                \tlinux-vdso.so.1 (0x00007ffd)
                \tlibaio.so.1 => not found
                \tlibnuma.so.1 => /lib/x86_64-linux-gnu/libnuma.so.1 (0x00007f)
                \tlibaio.so.1 => not found
                """;

        assertThat(SystemLibraries.notFound(ldd)).containsExactly("libaio.so.1");
    }

    @Test
    void theAdviceIsTheCommandOfTheDistribution() {
        assertThat(SystemLibraries.advice(Optional.of(PackageTool.APT), List.of("libaio.so.1", "libnuma.so.1")))
                .isEqualTo("MySQL needs libaio.so.1, libnuma.so.1; run as root: /usr/bin/apt-get update"
                        + " && /usr/bin/apt-get install -y --no-install-recommends libaio1 libnuma1");
        assertThat(SystemLibraries.advice(Optional.of(PackageTool.DNF), List.of("libnuma.so.1")))
                .endsWith("run as root: /usr/bin/dnf install -y numactl-libs");
    }

    @Test
    void withoutAKnownPackageToolTheLibraryIsStillNamed() {
        assertThat(SystemLibraries.advice(Optional.empty(), List.of("libaio.so.1")))
                .contains("libaio.so.1");
    }
}
