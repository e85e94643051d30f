package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.snapshot.Freshness;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
                    a living broker,                    BROKER,  DISCOVERED, MASTER,  OK,     false
                    a broker that hangs,                BROKER,  DISCOVERED, SLAVE,   FAILED, false
                    a broker that nobody lists,         BROKER,  DISCOVERED, OFFLINE, FAILED, true
                    a broker that is only remembered,   BROKER,  DISCOVERED, OFFLINE, -,      true
                    a broker before the first picture,  BROKER,  DISCOVERED, -,       -,      false
                    a NameServer that answers,          NAMESRV, DISCOVERED, ONLINE,  OK,     false
                    a NameServer that does not answer,  NAMESRV, DISCOVERED, OFFLINE, FAILED, false
                    a NameServer its region left out,   NAMESRV, DISCOVERED, OFFLINE, -,      true
                    a registered router,                ROUTER,  REGISTERED, -,       -,      true
                    """)
    void whatIsGoneOrWasRegisteredByHandCanBeForgotten(
            String what,
            NodeType type,
            NodeOrigin origin,
            @Nullable NodeStatus status,
            @Nullable Freshness freshness,
            boolean forgettable) {
        Node node = new Node(
                "id",
                "default",
                type,
                origin,
                status,
                "mq",
                "127.0.0.1:1",
                NodeLabels.NONE,
                List.of(),
                null,
                freshness,
                null,
                null,
                null,
                0);

        assertThat(node.forgettable()).as(what).isEqualTo(forgettable);
    }
}
