package io.mqconsole.ui.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Pre;
import io.mqconsole.audit.AuditEvent;
import io.mqconsole.ui.list.Facts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a row of the trail keeps: before and after side by side, why, and the number that is in the log. */
class AuditDetails extends Div {
    private static final JsonMapper JSON = JsonMapper.shared();

    AuditDetails(AuditEvent event) {
        addClassName("audit-details");
        String detail = event.detail();
        JsonNode node = detail == null ? JSON.nullNode() : JSON.readTree(detail);
        Facts facts = new Facts();
        if (node.hasNonNull("reason")) {
            facts.with(getTranslation("audit.reason"), node.get("reason").asString());
        }
        if (node.hasNonNull("times")) {
            facts.with(getTranslation("audit.times"), node.get("times").asString());
        }
        add(facts.with(getTranslation("audit.correlationId"), event.correlationId()));
        Div sides = new Div();
        sides.addClassName("sides");
        side(sides, "audit.before", node.get("before"));
        side(sides, "audit.after", node.get("after"));
        add(sides);
    }

    private void side(Div sides, String titleKey, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) {
            sides.add(new Div(new H4(getTranslation(titleKey)), new Pre(value.toPrettyString())));
        }
    }
}
