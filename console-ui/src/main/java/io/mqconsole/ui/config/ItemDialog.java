package io.mqconsole.ui.config;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.config.ConfigItem;
import io.mqconsole.config.ConfigItemService;
import io.mqconsole.config.ConfigItemSpec;
import io.mqconsole.config.ItemStanding;
import io.mqconsole.config.ItemTarget;
import io.mqconsole.config.KeyOwner;
import io.mqconsole.config.TargetType;
import io.mqconsole.scope.Scope;
import io.mqconsole.ui.scope.CoveredNodes;
import io.mqconsole.ui.scope.ScopeField;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import io.mqconsole.ui.shared.RegionChoice;
import io.mqconsole.web.Failures;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down what brokers shall hold for a key. What is typed is checked by the service at once, and saved on demand. */
class ItemDialog extends FormDialog {
    private static final int LONGEST_REMARK = 256;
    private static final int MOST_KEYS = 1000;

    private final transient ConfigItemService items;
    private final transient ConfigPlaces places;
    private final transient KnownKeys keys;
    private final transient Forms forms;
    private final transient @Nullable ConfigItem before;
    private final transient Consumer<ConfigItem> saved;
    private final Select<String> region = new Select<>();
    private final Select<TargetType> type = new Select<>();
    private final ComboBox<String> target = new ComboBox<>();
    private final ComboBox<String> property = new ComboBox<>();
    private final TextField value = new TextField();
    private final ScopeField scope = new ScopeField(errors());
    private final TextField remark = new TextField();
    private final Checkbox allowUnknown = new Checkbox();
    private final KeyHelpLine help = new KeyHelpLine();
    private final CoveredNodes covered = new CoveredNodes();
    /** How many checks were sent: only the answer to the last one is shown. */
    private int asked;

    /** What was typed; the scope is read by the service's rules. */
    private record Typed(ItemTarget target, String value, String scope, String remark, boolean allowUnknown) {
        ConfigItemSpec spec() {
            return new ConfigItemSpec(value, Scope.parse(scope), remark, allowUnknown);
        }

        boolean complete() {
            return !target.targetName().isBlank() && !target.property().isBlank();
        }
    }

    /**
     * @param before the item to change; null for a new one
     * @param saved gets it as it is saved
     */
    ItemDialog(
            ConfigItemService items,
            ConfigPlaces places,
            KnownKeys keys,
            Forms forms,
            @Nullable ConfigItem before,
            Consumer<ConfigItem> saved) {
        super(forms, "action.save");
        this.items = items;
        this.places = places;
        this.keys = keys;
        this.forms = forms;
        this.before = before;
        this.saved = saved;
        addClassName("config-dialog");
        setHeaderTitle(
                before == null
                        ? getTranslation("config.new-title")
                        : getTranslation("config.edit-title", before.property()));
        describe();
        if (before == null) {
            start();
        } else {
            show(before);
        }
        Div grid = new Div(region, type, target, property, value, remark);
        grid.addClassName("form-grid");
        addContent(grid, help, scope, covered, allowUnknown);
        List.<AbstractField<?, ?>>of(target, property, value, scope, allowUnknown)
                .forEach(field -> field.addValueChangeListener(change -> check()));
        check();
    }

    private void describe() {
        ConfigWords words = new ConfigWords(this);
        region.setLabel(getTranslation("config.region"));
        region.setItems(places.regions());
        region.addValueChangeListener(change -> {
            offerTargets();
            scope.offer(places.scopes(change.getValue()));
        });
        type.setLabel(getTranslation("config.targetType"));
        type.setItems(TargetType.CLUSTER, TargetType.BROKER, TargetType.REGION);
        type.setItemLabelGenerator(words::type);
        type.addValueChangeListener(change -> offerTargets());
        type.setId("item-type");
        target.setLabel(getTranslation("config.targetName"));
        target.setRequiredIndicatorVisible(true);
        target.setAllowCustomValue(true);
        target.addCustomValueSetListener(typed -> target.setValue(typed.getDetail()));
        target.setId("item-target");
        property.setLabel(getTranslation("config.property"));
        property.setRequiredIndicatorVisible(true);
        // All at once, so that the browser filters them and nobody types faster than the answer comes.
        property.setPageSize(MOST_KEYS);
        property.setItems(keys.names(KeyOwner.BROKER));
        property.setAllowCustomValue(true);
        property.addCustomValueSetListener(typed -> property.setValue(typed.getDetail()));
        property.addValueChangeListener(change -> help.show(keys.find(KeyOwner.BROKER, key())));
        property.setId("item-property");
        value.setLabel(getTranslation("config.value"));
        value.setHelperText(getTranslation("config.value-hint"));
        value.setId("item-value");
        remark.setLabel(getTranslation("config.remark"));
        remark.setMaxLength(LONGEST_REMARK);
        remark.setId("item-remark");
        scope.setId("item-scope");
        allowUnknown.setLabel(getTranslation("config.allow-unknown"));
        allowUnknown.setId("item-allow-unknown");
        errors().bind("region", region);
        errors().bind("targetName", target);
        errors().bind("property", property);
        errors().bind("value", value);
        errors().bind("remark", remark);
    }

    private void start() {
        List<String> regions = places.regions();
        type.setValue(TargetType.CLUSTER);
        RegionChoice.current()
                .filter(regions::contains)
                .or(() -> regions.stream().findFirst())
                .ifPresent(region::setValue);
    }

    private void show(ConfigItem item) {
        region.setValue(item.region());
        type.setValue(item.targetType());
        target.setItems(item.targetName());
        target.setValue(item.targetName());
        property.setValue(item.property());
        value.setValue(Objects.requireNonNullElse(item.value(), ""));
        scope.show(item.scope());
        remark.setValue(Objects.requireNonNullElse(item.remark(), ""));
        region.setReadOnly(true);
        type.setReadOnly(true);
        target.setReadOnly(true);
        property.setReadOnly(true);
    }

    /** Says above the form why it is to be filled in. */
    ItemDialog because(String reason) {
        Paragraph hint = new Paragraph(reason);
        hint.addClassName("hint");
        hint.setId("item-because");
        addComponentAsFirst(hint);
        return this;
    }

    /** Fills in what a broker holds or shall hold, to be looked at and saved. */
    ItemDialog proposing(ItemTarget wanted, String proposed) {
        if (before == null) {
            region.setValue(wanted.region());
            type.setValue(wanted.targetType());
            target.setValue(wanted.targetName());
            property.setValue(wanted.property());
        }
        value.setValue(proposed);
        return this;
    }

    private void offerTargets() {
        String where = region.getValue();
        TargetType chosen = type.getValue();
        if (where == null || chosen == null || before != null) {
            return;
        }
        List<String> names = switch (chosen) {
            case REGION -> List.of(where);
            case CLUSTER -> places.clusters(where);
            case BROKER -> places.hostnames(where);
        };
        target.setItems(names);
        target.setValue(names.size() == 1 ? names.getFirst() : null);
    }

    private String key() {
        return Objects.requireNonNullElse(property.getValue(), "").strip();
    }

    private Typed typed() {
        return new Typed(
                new ItemTarget(
                        Objects.requireNonNullElse(region.getValue(), ""),
                        Objects.requireNonNullElse(type.getValue(), TargetType.CLUSTER),
                        Objects.requireNonNullElse(target.getValue(), "").strip(),
                        key()),
                value.getValue(),
                scope.getValue(),
                remark.getValue(),
                allowUnknown.getValue());
    }

    /** Says at once what would be refused, and which brokers it is about. */
    private void check() {
        Typed typed = typed();
        if (!typed.complete()) {
            covered.nothing();
            return;
        }
        int question = ++asked;
        forms.background()
                .run(
                        this,
                        () -> items.check(typed.target(), typed.spec()),
                        brokers -> {
                            if (question == asked) {
                                errors().clear();
                                covered.show(brokers);
                            }
                        },
                        failure -> {
                            if (question == asked) {
                                errors().mark(Failures.tell(failure));
                                covered.nothing();
                            }
                        });
    }

    @Override
    protected Callable<Runnable> submission() {
        Typed typed = typed();
        return () -> {
            ItemStanding written = before == null
                    ? items.create(typed.target(), typed.spec())
                    : items.update(before.id(), typed.spec(), before.version());
            return () -> {
                close();
                Notices.success(getTranslation("config.saved", typed.target().property()));
                saved.accept(written.item());
            };
        };
    }
}
