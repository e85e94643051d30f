package io.mqconsole.ui.shared;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/** Which region the user looks at: the one in the URL, else the last one chosen in this session, else all. */
public final class RegionChoice {
    public static final String PARAMETER = "region";

    private static final String ATTRIBUTE = RegionChoice.class.getName();

    private RegionChoice() {}

    /** The region last chosen; empty for all. */
    public static Optional<String> current() {
        return Optional.ofNullable((String) VaadinSession.getCurrent().getAttribute(ATTRIBUTE));
    }

    /** @param region blank for all */
    public static void choose(String region) {
        VaadinSession.getCurrent().setAttribute(ATTRIBUTE, region.isBlank() ? null : region);
    }

    /** The address with the region that counts: its own is remembered, one without gets the one remembered. */
    public static Location in(Location location) {
        Optional<String> asked = location.getQueryParameters().getSingleParameter(PARAMETER);
        asked.ifPresent(RegionChoice::choose);
        return asked.isPresent()
                ? location
                : current().map(region -> with(location, region)).orElse(location);
    }

    private static Location with(Location location, String region) {
        return new Location(location.getPath(), location.getQueryParameters().merging(PARAMETER, region));
    }
}
