package io.mqconsole.kv;

import io.mqconsole.shared.FieldProblem;
import java.util.List;

/** A namespace that means something to the console, so that not everything may stand in it. */
public interface ReservedNamespace {
    String namespace();

    /** @return what is wrong, at {@code key} or {@code value}; empty when it may be stored */
    List<FieldProblem> problems(String key, String value);
}
