package io.mqconsole.change;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** This console among those that share a database, told apart anew at every start. */
@Component
class ConsoleInstance {
    private final String id = UUID.randomUUID().toString();

    String id() {
        return id;
    }
}
