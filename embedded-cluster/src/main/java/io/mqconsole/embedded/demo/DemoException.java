package io.mqconsole.embedded.demo;

/** Ends the demo with one line for the person who started it. */
final class DemoException extends RuntimeException {
    DemoException(String message) {
        super(message);
    }

    DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
