package io.mqconsole.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.mqconsole.access.ApiToken;
import io.mqconsole.access.Rights;
import io.mqconsole.access.TokenService;
import io.mqconsole.instance.InstanceService;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.Filters;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.shared.ConsolePage;
import io.mqconsole.ui.shared.DangerQuestion;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.PagePermission;
import io.mqconsole.ui.shared.Sentences;
import java.time.Instant;
import java.util.List;

/** The user's own access tokens: what each may do, until when, and when it was last used. */
@Route(AccessNavigation.TOKENS)
@PagePermission("token:own")
class TokenListView extends ConsolePage implements BeforeEnterObserver {
    private final transient TokenService tokens;
    private final transient InstanceService instances;
    private final transient Rights rights;
    private final transient Forms forms;
    private final ListPanel<ApiToken> list;

    TokenListView(TokenService tokens, InstanceService instances, Rights rights, Forms forms, Sentences sentences) {
        super("token.title");
        this.tokens = tokens;
        this.instances = instances;
        this.rights = rights;
        this.forms = forms;
        list = new ListPanel<>("tokens", columns(), new Filters(), ApiToken::id, tokens::list, sentences)
                .whenEmpty(new EmptyState(
                        getTranslation("token.none"), getTranslation("token.none-hint"), createButton()));
        addActions(createButton());
        add(list);
    }

    private Button createButton() {
        Button create = new Button(
                getTranslation("token.create"),
                VaadinIcon.PLUS.create(),
                click -> new TokenDialog(tokens, instances, rights, forms, list::reload).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClassName("create-token");
        return create;
    }

    private List<TableColumn<ApiToken>> columns() {
        return List.of(
                TableColumn.<ApiToken>text("token.name", ApiToken::name).fixed().width("12rem"),
                TableColumn.<ApiToken>state(
                                "token.state",
                                this::state,
                                token -> state(token).text())
                        .width("7rem")
                        .unsortable(),
                TableColumn.<ApiToken>text("token.prefix", token -> token.prefix() + "…")
                        .width("9rem")
                        .unsortable(),
                TableColumn.<ApiToken>text("token.scopes", token -> String.join(" · ", token.scopes()))
                        .width("20rem")
                        .unsortable(),
                TableColumn.<ApiToken>text(
                                "token.instances",
                                token -> token.instances() == null
                                        ? getTranslation("token.all-instances")
                                        : String.join(" · ", token.instances()))
                        .width("10rem")
                        .unsortable(),
                TableColumn.date("token.expiresAt", ApiToken::expiresAt),
                TableColumn.ago("token.lastUsedAt", ApiToken::lastUsedAt),
                TableColumn.<ApiToken>date("token.createdAt", ApiToken::createdAt)
                        .hidden(),
                TableColumn.<ApiToken>rendered(
                                "token.actions", new ComponentRenderer<>(this::revokeButton), token -> null)
                        .width("7rem")
                        .unsortable()
                        .screenOnly());
    }

    private State state(ApiToken token) {
        return token.expiresAt().isAfter(Instant.now())
                ? State.of(getTranslation("token.valid"), Tone.OK)
                : State.of(getTranslation("token.expired"), Tone.QUIET);
    }

    private Component revokeButton(ApiToken token) {
        Button revoke = new Button(getTranslation("token.revoke"), click -> ask(token));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR, ButtonVariant.SMALL);
        revoke.setAriaLabel(getTranslation("token.revoke") + " " + token.name());
        return revoke;
    }

    private void ask(ApiToken token) {
        Runnable revocation = () -> {
            tokens.revoke(token.id());
            list.reload();
        };
        new DangerQuestion(token.name(), "token.revoke-title", "token.revoke-what", "token.revoke")
                .ask(revocation, "token.revoked");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.open(event.getLocation());
    }
}
