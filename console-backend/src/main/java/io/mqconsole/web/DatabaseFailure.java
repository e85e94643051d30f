package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Tells a database that is away from one that refuses a statement, however MyBatis and Spring have wrapped it. */
public final class DatabaseFailure {
    private DatabaseFailure() {}

    public static boolean isUnavailable(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof ConsoleException told && told.code() == ErrorCode.DATABASE_UNAVAILABLE
                    || cause instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the same may well work in a moment: the database is away, or somebody else held what was needed for too
     * long (a statement or lock timeout, a deadlock). What was begun is rolled back.
     */
    public static boolean isPassing(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException || cause instanceof SQLTransientException) {
                return true;
            }
        }
        return isUnavailable(failure);
    }

    private static boolean isConnectionState(@Nullable String state) {
        return state != null && state.startsWith("08");
    }
}
