package io.mqconsole.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence of a {@link StartupRefused} instead of a trace. */
final class RefusalAnalyzer extends AbstractFailureAnalyzer<StartupRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, StartupRefused refused) {
        return new FailureAnalysis(refused.getMessage(), null, root);
    }
}
