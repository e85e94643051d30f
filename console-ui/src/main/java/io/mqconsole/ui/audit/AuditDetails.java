package io.mqconsole.ui.audit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import io.mqconsole.audit.AuditEvent;
import io.mqconsole.ui.change.ChangeNavigation;
import io.mqconsole.ui.list.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a row of the trail keeps: why, what differs, the change it belongs to, its place in the chain, and all of it as stored. */
class AuditDetails extends Div {
    private static final JsonMapper JSON = JsonMapper.shared();

    AuditDetails(AuditEvent event) {
        addClassName("audit-details");
        String stored = event.detail();
        JsonNode detail = parsed(stored);
        add(facts(event, detail));
        if (stored != null && !detail.isObject()) {
            add(asStored(stored));
        }
        List<FieldDifference> differences = FieldDifference.between(detail.get("before"), detail.get("after"));
        if (!differences.isEmpty()) {
            add(new DifferenceTable(differences), asStored(detail.toPrettyString()));
        }
    }

    private Facts facts(AuditEvent event, JsonNode detail) {
        Facts facts = new Facts();
        if (detail.hasNonNull("reason")) {
            facts.with(getTranslation("audit.reason"), text(detail.get("reason")));
        }
        if (detail.hasNonNull("times")) {
            facts.with(getTranslation("audit.times"), text(detail.get("times")));
        }
        String change = event.changeId();
        if (change != null) {
            facts.with(getTranslation("audit.changeId"), new Anchor(ChangeNavigation.detailPath(change), change));
        }
        return facts.with(getTranslation("audit.id"), Long.toString(event.id()))
                .with(getTranslation("audit.hash"), event.hash())
                .with(getTranslation("audit.correlationId"), event.correlationId());
    }

    private Details asStored(String text) {
        return new Details(getTranslation("audit.as-stored"), new Pre(text));
    }

    /** Nothing, where somebody has made something of it in the database that is no JSON. */
    private static JsonNode parsed(@Nullable String stored) {
        try {
            return stored == null ? JSON.nullNode() : JSON.readTree(stored);
        } catch (JacksonException e) {
            return JSON.nullNode();
        }
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : node.toString();
    }
}
