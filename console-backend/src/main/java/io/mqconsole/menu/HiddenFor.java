package io.mqconsole.menu;

import io.mqconsole.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** From whom an entry of the menu is hidden, written {@code hidden-for: USER,AUDITOR}. */
record HiddenFor(Set<Role> roles) {
    static final String FORM = "hidden-for: ";

    private static final Pattern VALUE = Pattern.compile("hidden-for: ?([A-Z]+(?: ?, ?[A-Z]+)*)");

    /** Empty for any other form, an unknown role, and one that is named twice. */
    static Optional<HiddenFor> parse(String value) {
        var form = VALUE.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        var roles = EnumSet.noneOf(Role.class);
        for (String name : form.group(1).split(" ?, ?")) {
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            if (role.isEmpty() || !roles.add(role.get())) {
                return Optional.empty();
            }
        }
        return Optional.of(new HiddenFor(roles));
    }
}
