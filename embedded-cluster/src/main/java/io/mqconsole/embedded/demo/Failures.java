package io.mqconsole.embedded.demo;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Finds the words for a failure: the cause an operator can act on, in one line. */
final class Failures {
    private Failures() {}

    static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = Objects.requireNonNullElse(cause.getMessage(), "");
            if (message.contains("No space left on device")) {
                return "the disk is full; free some space and start again";
            }
            if (cause instanceof AccessDeniedException denied) {
                return "no permission for " + denied.getFile();
            }
        }
        if (failure instanceof ExecutionException || failure instanceof CompletionException) {
            Throwable cause = failure.getCause();
            return cause == null ? failure.toString() : reason(cause);
        }
        if (failure instanceof FileSystemException file) {
            return file.getClass().getSimpleName() + " " + file.getMessage();
        }
        String message = failure.getMessage();
        return message == null
                ? failure.toString()
                : message.lines().findFirst().orElse(failure.toString());
    }
}
