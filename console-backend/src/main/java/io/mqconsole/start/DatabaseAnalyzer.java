package io.mqconsole.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in one line that the database cannot be used at start, instead of a trace of a hundred. */
final class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    private final Environment environment;

    DatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String reason = reason(state, failure);
        return reason == null
                ? null
                : new FailureAnalysis(
                        "The console's database at " + address() + " cannot be used: " + reason,
                        "Check MQCONSOLE_DB_URL, MQCONSOLE_DB_USER and MQCONSOLE_DB_PASSWORD.",
                        root);
    }

    private static @Nullable String reason(String state, SQLException failure) {
        if (state.startsWith("08")) {
            return "no MySQL answers there.";
        } else if (state.startsWith("28")) {
            return "it refuses the user or the password.";
        } else if (state.startsWith("42000") && failure.getErrorCode() == 1049) {
            return "it has no such schema; create it.";
        } else if (failure.getErrorCode() == 1044 || failure.getErrorCode() == 1142) {
            return "the user lacks rights on the schema.";
        }
        return null;
    }

    /** Without parameters, which may hold secrets. */
    private String address() {
        return environment.getProperty("spring.datasource.url", "?").replaceAll("[?].*", "");
    }
}
