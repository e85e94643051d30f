package io.mqconsole.ui.audit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import io.mqconsole.audit.AuditEvent;
import io.mqconsole.ui.change.ChangeNavigation;
import io.mqconsole.ui.list.Facts;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a row of the trail keeps: why, what differs, the change it belongs to, its place in the chain, and all of it as stored. */
class AuditDetails extends Div {
    private static final JsonMapper JSON = JsonMapper.shared();

    AuditDetails(AuditEvent event) {
        addClassName("audit-details");
        String stored = event.detail();
        JsonNode detail = stored == null ? JSON.nullNode() : JSON.readTree(stored);
        add(facts(event, detail));
        List<FieldDifference> differences = FieldDifference.between(detail.get("before"), detail.get("after"));
        if (!differences.isEmpty()) {
            add(new DifferenceTable(differences), asStored(detail));
        }
    }

    private Facts facts(AuditEvent event, JsonNode detail) {
        Facts facts = new Facts();
        if (detail.hasNonNull("reason")) {
            facts.with(getTranslation("audit.reason"), detail.get("reason").asString());
        }
        if (detail.hasNonNull("times")) {
            facts.with(getTranslation("audit.times"), detail.get("times").asString());
        }
        String change = event.changeId();
        if (change != null) {
            facts.with(getTranslation("audit.changeId"), new Anchor(ChangeNavigation.detailPath(change), change));
        }
        return facts.with(getTranslation("audit.id"), Long.toString(event.id()))
                .with(getTranslation("audit.hash"), event.hash())
                .with(getTranslation("audit.correlationId"), event.correlationId());
    }

    private Details asStored(JsonNode detail) {
        return new Details(getTranslation("audit.as-stored"), new Pre(detail.toPrettyString()));
    }
}
