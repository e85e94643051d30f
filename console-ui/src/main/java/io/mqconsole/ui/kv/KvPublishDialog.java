package io.mqconsole.ui.kv;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.kv.KvPublication;
import io.mqconsole.region.Region;
import io.mqconsole.region.RegionService;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.change.PlanDialog;
import io.mqconsole.ui.change.ReasonField;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.RegionChoice;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Writes a stored value to the NameServers of a region, or removes the key there. */
class KvPublishDialog extends PlanDialog {
    private final transient KvPublication publication;
    private final String namespace;
    private final String key;
    private final Way way;
    private final Select<String> region = new Select<>();
    private final ReasonField reason;

    /** Which way a key goes. */
    enum Way {
        PUBLISH,
        WITHDRAW
    }

    KvPublishDialog(
            KvPublication publication,
            RegionService regions,
            ChangeParts parts,
            Forms forms,
            String namespace,
            String key,
            Way way) {
        super(
                forms,
                parts,
                way == Way.PUBLISH ? "keyvalue.publish-title" : "keyvalue.withdraw-title",
                namespace + "/" + key);
        this.publication = publication;
        this.namespace = namespace;
        this.key = key;
        this.way = way;
        List<String> names = regions.list().stream().map(Region::name).toList();
        region.setLabel(getTranslation("keyvalue.region"));
        region.setId("kv-region");
        region.setItems(names);
        RegionChoice.current()
                .filter(names::contains)
                .or(() -> names.stream().findFirst())
                .ifPresent(region::setValue);
        errors().bind("region", region);
        reason = new ReasonField(errors());
        Div form = new Div(
                new Paragraph(getTranslation(way == Way.PUBLISH ? "keyvalue.publish-what" : "keyvalue.withdraw-what")),
                region,
                reason);
        form.addClassName("plan-form");
        addContent(form);
    }

    @Override
    protected Callable<Change> planning(boolean force) {
        String where = Objects.requireNonNullElse(region.getValue(), "");
        var options = new ChangeOptions(true, force, reason.getValue());
        return () -> way == Way.PUBLISH
                ? publication.publish(namespace, key, where, options)
                : publication.withdraw(namespace, key, where, options);
    }
}
