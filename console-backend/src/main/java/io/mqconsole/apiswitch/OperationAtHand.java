package io.mqconsole.apiswitch;

import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which operation a thread is carrying out for its caller: what it leaves to be run later belongs to that operation. */
@Component
public class OperationAtHand {
    private final ThreadLocal<String> name = new ThreadLocal<>();

    /** As in {@link io.mqconsole.shared.Switchable}; null for none. */
    public @Nullable String name() {
        return name.get();
    }

    /** An operation that is called by another is a part of that. */
    @Nullable
    Object during(String operation, MethodInvocation call) throws Throwable {
        if (name.get() != null) {
            return call.proceed();
        }
        name.set(operation);
        try {
            return call.proceed();
        } finally {
            name.remove();
        }
    }
}
