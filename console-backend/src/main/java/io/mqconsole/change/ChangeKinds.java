package io.mqconsole.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All kinds of changes by name. */
@Component
class ChangeKinds {
    private final Map<String, ChangeKind> byName;

    ChangeKinds(List<ChangeKind> kinds) {
        this.byName = kinds.stream().collect(Collectors.toUnmodifiableMap(ChangeKind::name, Function.identity()));
    }

    ChangeKind of(String name) {
        return Objects.requireNonNull(byName.get(name), () -> "no kind of change is called " + name);
    }
}
