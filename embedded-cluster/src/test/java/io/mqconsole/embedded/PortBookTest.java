package io.mqconsole.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortBookTest {

    @TempDir
    private Path folder;

    @Test
    void aNodeKeepsItsPortOverARestart() {
        var book = new PortBook(folder.resolve("ports"));
        int port = book.port("broker-a-1", -2, 1);
        book.save();
        book.release();

        assertThat(new PortBook(folder.resolve("ports")).port("broker-a-1", -2, 1))
                .isEqualTo(port);
    }

    @Test
    void aPortOrACompanionThatSomebodyElseHoldsIsGivenUp() throws Exception {
        var book = new PortBook(folder.resolve("ports"));
        int port = book.port("broker-a-1", -2, 1);
        book.save();
        book.release();

        try (var fast = new ServerSocket(port - 2, 1, InetAddress.getLoopbackAddress())) {
            assertThat(fast.isBound()).isTrue();
            assertThat(new PortBook(folder.resolve("ports")).port("broker-a-1", -2, 1))
                    .isNotEqualTo(port);
        }
    }

    @Test
    void whatIsGivenAwayIsNotGivenTwiceThoughNobodyHasBoundItYet() {
        var one = new PortBook(folder.resolve("one"));
        int port = one.port("ns-a");
        one.save();

        assertThat(new PortBook(folder.resolve("one")).port("ns-a")).isNotEqualTo(port);
        one.release();
    }
}
