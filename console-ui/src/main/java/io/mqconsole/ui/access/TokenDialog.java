package io.mqconsole.ui.access;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.mqconsole.access.CreatedToken;
import io.mqconsole.access.NewToken;
import io.mqconsole.access.Rights;
import io.mqconsole.access.TokenService;
import io.mqconsole.instance.InstanceService;
import io.mqconsole.ui.shared.FormDialog;
import io.mqconsole.ui.shared.Forms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** Makes a token; its secret is shown once, in the same dialog, and never again. */
class TokenDialog extends FormDialog {
    private static final List<Integer> DAYS = List.of(7, 30, 90, 180, 365);
    private static final int USUAL_DAYS = 90;

    private final transient TokenService tokens;
    private final transient Runnable created;
    private final TextField name;
    private final CheckboxGroup<String> scopes;
    private final InstancePicker instances;
    private final Select<Integer> days;

    TokenDialog(TokenService tokens, InstanceService known, Rights rights, Forms forms, Runnable created) {
        super(forms, "token.create");
        this.tokens = tokens;
        this.created = created;
        setHeaderTitle(getTranslation("token.create-title"));
        name = errors().bind("name", new TextField(getTranslation("token.name")));
        name.setId("token-name");
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(getTranslation("token.name-hint"));
        scopes = errors().bind("scopes", new CheckboxGroup<>(getTranslation("token.scopes")));
        scopes.setId("token-scopes");
        scopes.setItems(rights.permissions().stream()
                .filter(verb -> !verb.equals("profile:read"))
                .sorted()
                .toList());
        scopes.setItemLabelGenerator(verb -> verb);
        scopes.setHelperText(getTranslation("token.scopes-hint"));
        days = errors().bind("expiresAt", new Select<>());
        days.setLabel(getTranslation("token.expires-in"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(number -> getTranslation("token.days", number));
        days.setValue(USUAL_DAYS);
        instances = errors().bind("instances", new InstancePicker(getTranslation("token.instances"), known));
        instances.setId("token-instances");
        instances.setHelperText(getTranslation("token.instances-hint"));
        addContent(name, days, instances, scopes);
    }

    @Override
    protected Callable<Runnable> submission() {
        NewToken wanted = new NewToken(
                name.getValue(),
                scopes.getValue().stream().sorted().toList(),
                instances.isEmpty()
                        ? null
                        : instances.getValue().stream().sorted().toList(),
                Instant.now().plus(Duration.ofDays(days.getValue())));
        return () -> {
            CreatedToken token = tokens.create(wanted);
            return () -> {
                setHeaderTitle(getTranslation("token.created", token.name()));
                done(
                        "action.close",
                        new SecretOnce(
                                getTranslation("token.secret"),
                                token.secret(),
                                getTranslation("token.once"),
                                new Paragraph(getTranslation("token.use")),
                                new Pre("curl -H 'Authorization: Bearer …' …/api/v1/nodes")));
                created.run();
            };
        };
    }
}
