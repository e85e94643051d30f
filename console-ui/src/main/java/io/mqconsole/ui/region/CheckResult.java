package io.mqconsole.ui.region;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.region.RegionCheck;
import io.mqconsole.region.RegionCheck.NameServerAnswer;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.ui.list.SmallTable;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import java.util.List;

/** What each NameServer answered to a test. */
class CheckResult extends Div {
    CheckResult(RegionCheck check) {
        addClassName("check-result");
        add(new SmallTable<>(
                List.of(
                        TableColumn.<NameServerAnswer>text("region.nameServer", NameServerAnswer::address)
                                .width("11rem"),
                        TableColumn.<NameServerAnswer>state("region.answer", this::answer, NameServerAnswer::failure)
                                .width("9rem"),
                        TableColumn.<NameServerAnswer>number(
                                        "region.brokers",
                                        NameServerAnswer::brokers,
                                        row -> row.brokers() == null ? null : String.valueOf(row.brokers()),
                                        row -> "")
                                .width("6rem"),
                        TableColumn.<NameServerAnswer>number(
                                        "region.took",
                                        NameServerAnswer::tookMs,
                                        row -> getTranslation("region.millis", row.tookMs()),
                                        row -> "")
                                .width("6rem")),
                check.nameServers(),
                getTranslation("region.not-yet")));
        check.nameServers().forEach(this::explain);
    }

    private void explain(NameServerAnswer row) {
        NodeFailure failure = row.failure();
        if (failure != null) {
            Div sentence = new Div(failure.node() + " · " + failure.code() + " · " + failure.detail());
            sentence.addClassName("form-error");
            add(sentence);
        }
    }

    private State answer(NameServerAnswer row) {
        return row.failure() == null
                ? State.of(getTranslation("region.answers"), Tone.OK)
                : State.of(getTranslation("region.silent"), Tone.BAD);
    }
}
