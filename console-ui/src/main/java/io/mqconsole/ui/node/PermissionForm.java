package io.mqconsole.ui.node;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.mqconsole.node.NodePermission;
import io.mqconsole.node.PermissionRequest;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import io.mqconsole.ui.change.WaveFields;
import io.mqconsole.ui.shared.FieldErrors;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which permission is wanted, where, why and for how long. */
class PermissionForm extends Div {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_DIGITS = 6;

    private final RadioButtonGroup<NodePermission> permission = new RadioButtonGroup<>();
    private final RadioButtonGroup<PermissionPlaces.Place> place = new RadioButtonGroup<>();
    private final TextField reason = new TextField();
    private final TextField expiry = new TextField();
    private final WaveFields waves;

    /** What was filled in; nothing of it is checked yet. */
    record Filled(
            PermissionPlaces.Place place,
            @Nullable NodePermission permission,
            String reason,
            String minutes,
            WaveFields.Filled waves) {

        /** @throws ConsoleException with what is wrong, by field */
        PermissionRequest request(boolean force) {
            if (permission == null) {
                throw ConsoleException.invalid("perm", Text.of("web.missing"));
            }
            return new PermissionRequest(
                    permission, reason, minutes.isBlank() ? null : Duration.ofMinutes(Long.parseLong(minutes)), force);
        }
    }

    PermissionForm(FieldErrors errors, List<PermissionPlaces.Place> places, @Nullable NodePermission wanted) {
        NodeWords words = new NodeWords(this);
        addClassName("permission-form");
        waves = new WaveFields(errors);
        permission.setLabel(getTranslation("node.perm"));
        permission.setItems(NodePermission.BOTH, NodePermission.READ, NodePermission.WRITE, NodePermission.NONE);
        permission.setRenderer(new ComponentRenderer<>(one -> {
            Span meaning = new Span(words.meaning(one.bits()));
            meaning.addClassName("hint");
            return new Div(new Div(words.permission(one.bits())), meaning);
        }));
        permission.setId("perm");
        permission.setValue(wanted);
        place.setLabel(getTranslation("node.place"));
        place.setItems(places);
        place.setItemLabelGenerator(one -> getTranslation(one.key(), one.name(), one.brokers()));
        place.setId("place");
        place.addValueChangeListener(change -> showWaves());
        place.setValue(places.getFirst());
        reason.setLabel(getTranslation("change.reason"));
        reason.setHelperText(getTranslation("plan.reason-hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setId("reason");
        expiry.setLabel(getTranslation("node.perm-expiry"));
        expiry.setHelperText(getTranslation("node.perm-expiry-hint"));
        expiry.setAllowedCharPattern("[0-9]");
        expiry.setMaxLength(MOST_DIGITS);
        expiry.setId("expiry");
        errors.bind("perm", permission);
        errors.bind("reason", reason);
        errors.bind("expiresInMinutes", expiry);
        Div choices = new Div(permission, place);
        choices.addClassName("form-grid");
        Div why = new Div(reason, expiry);
        why.addClassName("form-grid");
        add(choices, why, waves);
        showWaves();
    }

    private void showWaves() {
        PermissionPlaces.Place chosen = place.getValue();
        waves.setVisible(chosen != null && chosen.brokers() > 1);
    }

    Filled filled() {
        return new Filled(
                place.getValue(), permission.getValue(), reason.getValue(), expiry.getValue(), waves.filled());
    }
}
