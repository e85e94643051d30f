package io.mqconsole.ui.shared;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The parts of a page as tabs; each has an address of its own, so that it can be sent to somebody. */
public class PageTabs<T extends Enum<T>> extends Tabs {
    private final String titles;

    /**
     * @param titles what the keys of the titles begin with
     * @param chosen leads to the part that the user chose
     */
    public PageTabs(String titles, Consumer<T> chosen) {
        this.titles = titles;
        addSelectedChangeListener(change -> {
            if (change.isFromClient() && change.getSelectedTab() instanceof PageTabs<?>.Item item) {
                chosen.accept(part(item));
            }
        });
    }

    public void show(List<T> parts, T open) {
        removeAll();
        parts.forEach(part -> add(new Item(part)));
        setSelectedIndex(parts.indexOf(open));
    }

    /** The last part of its address. */
    public static String pathOf(Enum<?> part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** The part of an address; the first one where the address names none that there is. */
    public static <T extends Enum<T>> T open(List<T> parts, String path) {
        return parts.stream()
                .filter(part -> pathOf(part).equals(path))
                .findFirst()
                .orElse(parts.getFirst());
    }

    @SuppressWarnings("unchecked") // only show() makes items
    private T part(PageTabs<?>.Item item) {
        return (T) item.part;
    }

    private final class Item extends Tab {
        private final T part;

        Item(T part) {
            this.part = part;
            setLabel(PageTabs.this.getTranslation(titles + pathOf(part)));
            setId("tab-" + pathOf(part));
        }
    }
}
