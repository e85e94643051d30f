package io.mqconsole.ui.config;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.WavePlan;
import io.mqconsole.config.KeyOwner;
import io.mqconsole.config.NameServerCell;
import io.mqconsole.config.NameServerComparison;
import io.mqconsole.config.NameServerPush;
import io.mqconsole.config.NameServerPushes;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.PlanDialog;
import io.mqconsole.ui.change.ReasonField;
import io.mqconsole.ui.list.SmallTable;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.Forms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Brings a value to NameServers of a region, to one after the other. */
class NameServerPushDialog extends PlanDialog {
    private static final int MOST_KEYS = 500;

    private final transient NameServerPushes pushes;
    private final transient KnownKeys keys;
    private final String regionName;
    private final ComboBox<String> property = new ComboBox<>();
    private final TextField value = new TextField();
    private final CheckboxGroup<String> nodes = new CheckboxGroup<>();
    private final Checkbox allowUnknown = new Checkbox();
    private final KeyHelpLine help = new KeyHelpLine();
    private final ReasonField reason;
    private transient List<NameServerCell> cells = List.of();

    /** @param row the key to begin with; null to choose one */
    NameServerPushDialog(
            NameServerPushes pushes,
            KnownKeys keys,
            ChangeParts parts,
            Forms forms,
            NameServerComparison comparison,
            NameServerComparison.@Nullable Row row) {
        super(forms, parts, "config.ns-push-title");
        this.pushes = pushes;
        this.keys = keys;
        this.regionName = comparison.region();
        addClassName("push-dialog");
        reason = new ReasonField(errors());
        describe(comparison.nameServers());
        Div fields = new Div(property, value);
        fields.addClassName("form-grid");
        Div form = new Div(fields, help, nodes, reason, allowUnknown);
        form.addClassName("plan-form");
        addContent(form);
        if (row != null) {
            property.setValue(row.key());
            row.values().values().stream().filter(Objects::nonNull).findFirst().ifPresent(value::setValue);
        }
    }

    private void describe(List<String> nameServers) {
        property.setLabel(getTranslation("config.property"));
        property.setRequiredIndicatorVisible(true);
        property.setPageSize(MOST_KEYS);
        property.setItems(keys.names(KeyOwner.NAMESERVER));
        property.setAllowCustomValue(true);
        property.addCustomValueSetListener(typed -> property.setValue(typed.getDetail()));
        property.addValueChangeListener(change -> help.show(keys.find(KeyOwner.NAMESERVER, key())));
        property.setId("ns-property");
        value.setLabel(getTranslation("config.value"));
        value.setId("ns-value");
        nodes.setLabel(getTranslation("config.ns-nodes"));
        nodes.setHelperText(getTranslation("config.ns-nodes-hint"));
        nodes.setItems(nameServers);
        nodes.select(nameServers);
        nodes.setId("ns-nodes");
        allowUnknown.setLabel(getTranslation("config.ns-allow-unknown"));
        allowUnknown.setId("ns-allow-unknown");
        errors().bind("values", value);
        errors().bind("nodes", nodes);
    }

    private String key() {
        return Objects.requireNonNullElse(property.getValue(), "").strip();
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        Map<String, String> values = Map.of(key(), value.getValue());
        List<String> chosen = List.copyOf(nodes.getSelectedItems());
        boolean unknown = allowUnknown.getValue();
        String why = reason.getValue();
        return () -> {
            var push = new NameServerPush(regionName, values, chosen, WavePlan.ONE_BY_ONE, unknown, null);
            cells = pushes.check(push);
            return pushes.push(push, new ChangeOptions(true, force, why));
        };
    }

    @Override
    protected Component picture(Change plan) {
        var words = new NameServerWords(this);
        var table = new SmallTable<NameServerCell>(
                List.of(
                        TableColumn.<NameServerCell>text("config.ns-node", NameServerCell::nameServer)
                                .fixed()
                                .width("11rem"),
                        TableColumn.<NameServerCell>text("config.property", NameServerCell::key)
                                .width("14rem"),
                        TableColumn.<NameServerCell>textWithState(
                                        "config.ns-verdict",
                                        cell -> (cell.now() == null ? "—" : cell.now()) + " → " + cell.wanted(),
                                        cell -> words.verdict(cell.verdict()))
                                .width("16rem")),
                cells,
                "");
        table.setId("ns-plan");
        return table;
    }
}
