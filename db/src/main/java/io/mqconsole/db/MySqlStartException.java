package io.mqconsole.db;

/** Says in one line why the embedded MySQL cannot run here and, where there is one, what to do about it. */
public final class MySqlStartException extends RuntimeException {
    MySqlStartException(String message) {
        super(message);
    }

    MySqlStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
