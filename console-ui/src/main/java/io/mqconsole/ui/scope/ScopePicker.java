package io.mqconsole.ui.scope;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The values of one part of a scope; none stand for all. Others than those that are offered may be typed. */
class ScopePicker extends MultiSelectComboBox<String> {
    private static final int MOST_OFFERED = 1000;

    private final TreeSet<String> offered = new TreeSet<>();

    ScopePicker(String label, String all) {
        super(label);
        setPlaceholder(all);
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        // All at once, so that the browser filters them and nobody types faster than the answer comes.
        setPageSize(MOST_OFFERED);
        addCustomValueSetListener(typed -> add(typed.getDetail().strip()));
        setItems(offered);
    }

    void offer(Collection<String> values) {
        var now = new TreeSet<>(values);
        now.addAll(getValue());
        if (!now.equals(offered)) {
            offered.clear();
            offered.addAll(now);
            List<String> chosen = chosen();
            setItems(offered);
            choose(chosen);
        }
    }

    List<String> chosen() {
        return List.copyOf(getValue());
    }

    void choose(Collection<String> values) {
        if (offered.addAll(values)) {
            setItems(offered);
        }
        setValue(values);
    }

    private void add(String typed) {
        if (!typed.isEmpty()) {
            var all = new TreeSet<>(getValue());
            all.add(typed);
            choose(all);
        }
    }
}
