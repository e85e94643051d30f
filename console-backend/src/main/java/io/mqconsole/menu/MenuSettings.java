package io.mqconsole.menu;

import io.mqconsole.access.Role;
import io.mqconsole.kv.ReservedNamespace;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What may stand in {@code console.menu}: an entry of the menu, and the roles that it is hidden from. */
@Component
class MenuSettings implements ReservedNamespace {
    static final String NAMESPACE = "console.menu";

    private final ObjectProvider<MenuNames> menu;

    /** @param menu there is none where the backend runs by itself */
    MenuSettings(ObjectProvider<MenuNames> menu) {
        this.menu = menu;
    }

    @Override
    public String namespace() {
        return NAMESPACE;
    }

    @Override
    public List<FieldProblem> problems(String key, String value) {
        List<String> names =
                menu.stream().flatMap(known -> known.names().stream()).toList();
        if (!names.contains(key)) {
            return List.of(new FieldProblem("key", Text.of("kv.menu.key", String.join(", ", names))));
        }
        Optional<HiddenFor> hidden = HiddenFor.parse(value);
        if (hidden.isEmpty()) {
            String roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", "));
            return List.of(new FieldProblem("value", Text.of("kv.menu.value", HiddenFor.FORM, roles)));
        }
        return locksOut(key, hidden.get())
                ? List.of(new FieldProblem("value", Text.of("kv.menu.locked-out", Role.ADMIN.name())))
                : List.of();
    }

    /** Nobody could find the way to undo it. */
    static boolean locksOut(String key, HiddenFor hidden) {
        return key.equals(MenuNames.KV) && hidden.roles().contains(Role.ADMIN);
    }
}
