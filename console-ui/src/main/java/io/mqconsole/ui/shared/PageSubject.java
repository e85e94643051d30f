package io.mqconsole.ui.shared;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds what a page is about; a visitor who asks for what does not exist is told so. */
public final class PageSubject {
    private PageSubject() {}

    /** @return empty when the visitor was led to the page that says that there is no such thing */
    public static <T> Optional<T> of(BeforeEnterEvent event, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (ConsoleException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND) {
                event.rerouteToError(NotFoundException.class);
                return Optional.empty();
            }
            throw failure;
        }
    }
}
