package io.mqconsole.ui.region;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.StateBadge;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the list of regions. */
final class RegionTable {
    private RegionTable() {}

    /** @param actions makes the buttons of a row; null where the user may only look */
    static List<TableColumn<RegionLine>> columns(Component page, @Nullable Function<RegionLine, Component> actions) {
        var columns = new ArrayList<TableColumn<RegionLine>>(List.of(
                TableColumn.text("region.name", RegionLine::name).fixed().width("9rem"),
                TableColumn.<RegionLine>rendered(
                                "region.nameServers",
                                new ComponentRenderer<>(line -> nameServers(page, line)),
                                RegionLine::nameServers)
                        .width("18rem")
                        .unsortable(),
                TableColumn.<RegionLine>number(
                                "region.brokers",
                                line -> line.state().brokers(),
                                line -> line.state().collectedAt() == null
                                        ? null
                                        : String.valueOf(line.state().brokers()),
                                line -> page.getTranslation("region.not-yet"))
                        .width("6rem"),
                TableColumn.<RegionLine>ago(
                                "region.collectedAt", line -> line.state().collectedAt())
                        .width("6.5rem"),
                TableColumn.<RegionLine>text(
                                "region.tls", line -> yesNo(page, line.region().tls()))
                        .width("5rem")
                        .unsortable(),
                TableColumn.<RegionLine>text(
                                "region.accessKey", line -> line.region().accessKey())
                        .width("7rem")
                        .unsortable(),
                TableColumn.<RegionLine>text(
                                "region.remark", line -> line.region().remark())
                        .width("8rem"),
                TableColumn.<RegionLine>text(
                                "region.operator", line -> line.region().operator())
                        .width("7rem"),
                TableColumn.<RegionLine>date(
                                "region.updatedAt", line -> line.region().updatedAt())
                        .hidden()));
        if (actions != null) {
            columns.add(TableColumn.rendered(
                            "region.actions", new ComponentRenderer<>(actions::apply), (RegionLine line) -> null)
                    .width("9rem")
                    .unsortable()
                    .screenOnly());
        }
        return columns;
    }

    private static Div nameServers(Component page, RegionLine line) {
        Div row = new Div();
        row.addClassName("states");
        for (NodeAddress address : line.region().nameServers()) {
            String text = address.toString();
            row.add(new StateBadge(line.failureOf(text)
                    .map(failure -> new State(text, Tone.BAD, failure.code() + " · " + failure.detail()))
                    .orElseGet(() -> line.state().collectedAt() == null
                            ? new State(text, Tone.QUIET, page.getTranslation("region.not-yet"))
                            : State.of(text, Tone.OK))));
        }
        return row;
    }

    private static String yesNo(Component page, boolean value) {
        return page.getTranslation(value ? "answer.yes" : "answer.no");
    }
}
