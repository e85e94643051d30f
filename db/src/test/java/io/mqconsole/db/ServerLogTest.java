package io.mqconsole.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerLogTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ERROR] [MY-012144] [InnoDB] posix_fallocate(): Failed to preallocate data: OS errno 28             | the disk is full
            [ERROR] [MY-012639] [InnoDB] Write to file ./ibtmp1 failed: No space left on device                | the disk is full
            [ERROR] [MY-012574] [InnoDB] Unable to lock ./ibdata1 error: 11                                    | another MySQL server
            [ERROR] [MY-013276] [Server] Failed to set datadir to 'data' (OS errno: 13 - Permission denied)    | not readable or writable
            """)
    void aKnownFailureBecomesASentence(String line, String sentence) {
        assertThat(new ServerLog("2026-11-21T02:45:14Z 0 " + line).reason()).contains(sentence);
    }

    @Test
    void aMissingLibraryIsNamed() {
        String loader = "mysqld: error while loading shared libraries: libnuma.so.1: cannot open shared object file";

        assertThat(new ServerLog(loader).reason()).contains("libnuma.so.1");
    }

    @Test
    void anUnknownFailureIsTheFirstErrorOfTheLog() {
        String text = "0 [System] starting\n1 [ERROR] the cause\n2 [ERROR] Aborting\n3 [System] complete\n";

        assertThat(new ServerLog(text).reason()).isEqualTo("1 [ERROR] the cause");
    }

    @Test
    void aTakenPortIsToldFromOtherFailures() {
        assertThat(new ServerLog("[ERROR] Can't start server: Bind on TCP/IP port: Address already in use")
                        .saysPortTaken())
                .isTrue();
        assertThat(new ServerLog("[ERROR] Unable to lock ./ibdata1").saysPortTaken())
                .isFalse();
    }
}
