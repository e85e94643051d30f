package io.mqconsole.ui.region;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.region.Region;
import io.mqconsole.region.RegionCheck;
import io.mqconsole.region.RegionService;
import io.mqconsole.region.RegionSpec;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Notices;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds or edits a region. Its NameServers are asked before it is stored; the secret key goes in and never comes back.
 */
class RegionDialog extends FormDialog {
    private final transient RegionService regions;
    private final transient @Nullable Region before;
    private final transient Runnable saved;
    private final TextField name;
    private final TextArea nameServers;
    private final Checkbox tls = new Checkbox();
    private final TextField accessKey;
    private final PasswordField secretKey;
    private final TextField remark;
    private final Checkbox force = new Checkbox();
    private final Div checked = new Div();

    /** @param before the region to edit; null for a new one */
    RegionDialog(RegionService regions, Forms forms, @Nullable Region before, Runnable saved) {
        super(forms, "action.save");
        this.regions = regions;
        this.before = before;
        this.saved = saved;
        setHeaderTitle(
                before == null
                        ? getTranslation("region.add-title")
                        : getTranslation("region.edit-title", before.name()));
        name = errors().bind("name", new TextField(getTranslation("region.name")));
        nameServers = errors().bind("nameServers", new TextArea(getTranslation("region.nameServers")));
        accessKey = errors().bind("accessKey", new TextField(getTranslation("region.accessKey")));
        secretKey = errors().bind("secretKey", new PasswordField(getTranslation("region.secretKey")));
        remark = errors().bind("remark", new TextField(getTranslation("region.remark")));
        shape();
        if (before != null) {
            show(before);
        }
        Div layout = new Div(name, remark, nameServers, accessKey, secretKey);
        layout.addClassName("form-grid");
        nameServers.addClassName("wide");
        Button check = new Button(getTranslation("region.test"), VaadinIcon.PLUG.create(), click -> beside(check()));
        check.setId("check");
        Div row = new Div(tls, force, check);
        row.addClassName("form-row");
        addContent(layout, row, checked);
    }

    private void shape() {
        name.setId("region-name");
        name.setRequiredIndicatorVisible(true);
        nameServers.setId("region-nameservers");
        nameServers.setRequiredIndicatorVisible(true);
        nameServers.addClassName("mono");
        nameServers.setPlaceholder("10.0.0.1:9876; 10.0.0.2:9876");
        nameServers.setHelperText(getTranslation("region.nameServers-hint"));
        accessKey.setHelperText(getTranslation("region.accessKey-hint"));
        accessKey.getElement().setAttribute("autocomplete", "off");
        secretKey.getElement().setAttribute("autocomplete", "new-password");
        secretKey.setRevealButtonVisible(false);
        tls.setLabel(getTranslation("region.tls-label"));
        force.setLabel(getTranslation("region.force"));
        force.setVisible(false);
    }

    private void show(Region region) {
        name.setValue(region.name());
        name.setReadOnly(true);
        nameServers.setValue(region.nameServers().stream().map(Object::toString).collect(Collectors.joining(";\n")));
        tls.setValue(region.tls());
        remark.setValue(region.remark());
        if (region.accessKey() != null) {
            accessKey.setValue(region.accessKey());
            secretKey.setPlaceholder(getTranslation("region.secretKey-kept"));
        }
    }

    @Override
    protected Callable<Runnable> submission() {
        RegionSpec spec = spec();
        return () -> {
            Region after =
                    before == null ? regions.create(spec) : regions.update(before.name(), spec, before.version());
            return () -> {
                close();
                Notices.success(getTranslation("region.saved", after.name()));
                saved.run();
            };
        };
    }

    /** A NameServer that does not answer now may still be right: it can be stored on purpose. */
    @Override
    protected void refused(Exception failure) {
        if (failure instanceof ConsoleException told && told.code() == ErrorCode.BROKER_UNREACHABLE) {
            force.setVisible(true);
        }
    }

    private Callable<Runnable> check() {
        RegionSpec spec = spec();
        return () -> {
            RegionCheck result = regions.check(spec);
            return () -> {
                checked.removeAll();
                checked.add(new CheckResult(result));
            };
        };
    }

    private RegionSpec spec() {
        return new RegionSpec(
                name.getValue(),
                nameServers.getValue().replaceAll("\\s+", ""),
                tls.getValue(),
                accessKey.getValue(),
                secretKey.getOptionalValue().orElse(null),
                remark.getValue(),
                force.getValue());
    }
}
