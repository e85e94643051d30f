package io.mqconsole.ui.topic;

import com.vaadin.flow.component.html.Div;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.topic.TopicRoutes;
import io.mqconsole.topic.TopicRoutes.AtNameServer;
import io.mqconsole.topic.TopicRoutes.Entry;
import io.mqconsole.ui.list.AnswerTable;
import io.mqconsole.ui.list.State;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.list.Tone;
import io.mqconsole.ui.list.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each NameServer tells clients of the topic: the lines of a broker stand together, one for each NameServer. */
class TopicRoutesTab extends Div {
    private final TopicWords words = new TopicWords(this);

    /**
     * @param entry null where the NameServer has no route to the broker
     * @param differs whether the NameServers say different things of this broker
     */
    private record Line(
            String broker, String nameServer, @Nullable Entry entry, boolean differs) {}

    TopicRoutesTab(TopicRoutes routes) {
        List<Line> lines = lines(routes);
        if (lines.stream().anyMatch(Line::differs)) {
            add(new Warning(getTranslation("topic.route.differ")));
        }
        add(new AnswerTable<>(columns(), lines, getTranslation("topic.route.none")).markRows(Line::differs));
    }

    static List<NodeFailure> failures(TopicRoutes routes) {
        return routes.nameServers().stream()
                .map(AtNameServer::failure)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<TableColumn<Line>> columns() {
        return List.of(
                TableColumn.<Line>text("topic.route.broker", Line::broker)
                        .fixed()
                        .width("12rem"),
                TableColumn.<Line>text("topic.route.nameServer", Line::nameServer)
                        .width("11rem"),
                TableColumn.state("topic.route.same", this::same, Line::differs),
                TableColumn.text("topic.route.perm", of(entry -> words.permission(entry.perm()))),
                TableColumn.number(
                        "topic.readQueueNum",
                        of(Entry::readQueueNum),
                        of(entry -> words.numbers().count(entry.readQueueNum())),
                        line -> ""),
                TableColumn.number(
                        "topic.writeQueueNum",
                        of(Entry::writeQueueNum),
                        of(entry -> words.numbers().count(entry.writeQueueNum())),
                        line -> ""),
                TableColumn.<Line>text("topic.route.master", of(Entry::masterAddress))
                        .width("11rem"),
                TableColumn.<Line>text("topic.route.slaves", of(entry -> String.join(", ", entry.slaves())))
                        .width("14rem"));
    }

    private State same(Line line) {
        if (line.entry() == null) {
            return State.of(getTranslation("topic.route.missing"), Tone.BAD);
        }
        return line.differs()
                ? State.of(getTranslation("drift.some"), Tone.WARN)
                : State.of(getTranslation("drift.none"), Tone.OK);
    }

    private static <V> Function<Line, @Nullable V> of(Function<Entry, @Nullable V> value) {
        return line -> line.entry() == null ? null : value.apply(line.entry());
    }

    private static List<Line> lines(TopicRoutes routes) {
        var brokers = new TreeSet<String>();
        routes.nameServers().forEach(at -> entries(at).forEach(entry -> brokers.add(entry.brokerName())));
        var lines = new ArrayList<Line>();
        for (String broker : brokers) {
            List<AtNameServer> told = routes.nameServers().stream()
                    .filter(at -> at.entries() != null)
                    .toList();
            boolean differs =
                    told.stream().map(at -> entryOf(at, broker)).distinct().count() > 1;
            told.forEach(at -> lines.add(new Line(broker, at.nameServer(), entryOf(at, broker), differs)));
        }
        return lines;
    }

    private static @Nullable Entry entryOf(AtNameServer at, String broker) {
        return entries(at).stream()
                .filter(entry -> entry.brokerName().equals(broker))
                .findFirst()
                .orElse(null);
    }

    private static List<Entry> entries(AtNameServer at) {
        return Objects.requireNonNullElse(at.entries(), List.of());
    }
}
