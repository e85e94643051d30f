package io.mqconsole.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.db.FolderLock;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
    @TempDir
    Path temporary;

    private DemoFolder folder;

    @BeforeEach
    void newFolder() {
        folder = DemoFolder.at(temporary.resolve("demo"));
    }

    @Test
    void aNewFolderBelongsToItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void theAdminPasswordIsMadeUpOnceAndKept() {
        String first = AdminPassword.of(folder, Optional.empty());

        assertThat(first).hasSize(20).isNotEqualTo(AdminPassword.of(other(), Optional.empty()));
        assertThat(AdminPassword.of(folder, Optional.empty())).isEqualTo(first);
        assertThat(AdminPassword.of(folder, Optional.of("the database knows the first")))
                .isEqualTo(first);
    }

    @Test
    void aGivenAdminPasswordCountsAtTheFirstStart() {
        assertThat(AdminPassword.of(folder, Optional.of("given by me"))).isEqualTo("given by me");
        assertThat(AdminPassword.of(other(), Optional.of(" "))).hasSize(20);
    }

    @Test
    void theConsoleKeepsItsPortAndSaysWhenItIsTaken() throws Exception {
        int port;
        try (ServerSocket taker = new ServerSocket()) {
            taker.bind(new InetSocketAddress("127.0.0.1", 0));
            port = taker.getLocalPort();
            assertThatThrownBy(() -> ConsolePort.choose(folder, OptionalInt.of(port)))
                    .isInstanceOf(DemoException.class)
                    .hasMessage("Port " + port + " is in use by another program; choose another one with --port N.");
        }

        assertThat(ConsolePort.choose(folder, OptionalInt.of(port))).isEqualTo(port);
        assertThat(ConsolePort.choose(folder, OptionalInt.empty())).isEqualTo(port);
    }

    @Test
    void aListenerOnAllAddressesTakesThePortToo() throws Exception {
        try (ServerSocket taker = new ServerSocket(0)) {
            OptionalInt port = OptionalInt.of(taker.getLocalPort());
            assertThatThrownBy(() -> ConsolePort.choose(folder, port)).isInstanceOf(DemoException.class);
        }
    }

    @Test
    void oneSupervisorOwnsAFolderAtATime() {
        try (FolderLock first = FolderLock.acquire(folder.lock()).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(FolderLock.acquire(folder.lock())).isEmpty();
            assertThat(FolderLock.owner(folder.lock())).contains(ProcessHandle.current());
        }
        FolderLock.acquire(folder.lock()).orElseThrow().close();
    }

    private DemoFolder other() {
        return DemoFolder.at(temporary.resolve("other"));
    }
}
