package io.mqconsole.admin.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.apache.rocketmq.logging.org.slf4j.Logger;
import org.apache.rocketmq.logging.org.slf4j.LoggerFactory;
import org.apache.rocketmq.logging.org.slf4j.MarkerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RocketMQ's log lines come out where the console's do, and nowhere else. */
class RocketMqLoggingTest {
    private final ch.qos.logback.classic.Logger real =
            (ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("rocketmq.SomeLogger");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger theirs = LoggerFactory.getLogger("SomeLogger");

    @BeforeEach
    void listen() {
        real.setLevel(Level.DEBUG);
        real.setAdditive(false);
        lines.start();
        real.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        real.detachAppender(lines);
        real.setLevel(null);
        real.setAdditive(true);
    }

    @Test
    void linesKeepLevelArgumentsAndCause() {
        var cause = new IllegalStateException("broken pipe");
        theirs.warn("closing {} after {} ms", "10.0.0.1:10911", 12);
        theirs.error("lost", cause);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Level.WARN, "closing 10.0.0.1:10911 after 12 ms"),
                        org.assertj.core.groups.Tuple.tuple(Level.ERROR, "lost"));
        assertThat(lines.list.getLast().getThrowableProxy().getMessage()).isEqualTo("broken pipe");
    }

    @Test
    void theirInfoIsDebug() {
        theirs.info("connect to {}", "10.0.0.1:10911");
        real.setLevel(Level.INFO);
        theirs.info("connect again");

        assertThat(theirs.isInfoEnabled()).isFalse();
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.DEBUG));
    }

    @Test
    void markersAndTheFluentInterfaceWork() {
        theirs.warn(MarkerFactory.getMarker("any"), "with a marker: {}", 1);
        theirs.atWarn().setMessage("fluent: {}").addArgument(2).log();

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo(List.of("with a marker: 1", "fluent: 2"));
    }

    @Test
    void theirOwnLogbackWhichWritesToTheHomeFolderIsNotThere() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName("org.apache.rocketmq.logging.ch.qos.logback.classic.Logger"));
    }
}
