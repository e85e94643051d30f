package io.mqconsole.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import io.mqconsole.access.Rights;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeFilter;
import io.mqconsole.change.ChangeService;
import io.mqconsole.change.ChangeTarget;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.list.EmptyState;
import io.mqconsole.ui.list.Filters;
import io.mqconsole.ui.list.ListPanel;
import io.mqconsole.ui.list.SmallTable;
import io.mqconsole.ui.list.TableColumn;
import io.mqconsole.ui.shared.Background;
import io.mqconsole.ui.shared.Live;
import io.mqconsole.ui.shared.Sentences;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages show of changes: the tables, the progress of one, and what there was on a node. */
@Component
public class ChangeParts {
    private static final int RECENT = 20;

    private final ChangeService changes;
    private final Rights rights;
    private final Background background;
    private final Live live;
    private final Sentences sentences;
    private final Texts texts;
    private final List<TargetPages> pages;

    ChangeParts(
            ChangeService changes,
            Rights rights,
            Background background,
            Live live,
            Sentences sentences,
            Texts texts,
            List<TargetPages> pages) {
        this.changes = changes;
        this.rights = rights;
        this.background = background;
        this.live = live;
        this.sentences = sentences;
        this.texts = texts;
        this.pages = pages;
    }

    /** Whether this user may see changes at all. */
    public boolean readable() {
        return rights.may("change:read");
    }

    /** What a change does, in a few words. */
    public String title(com.vaadin.flow.component.Component page, Change change) {
        return words(page).say(change.summary());
    }

    /** Follows one change; see {@link ChangeProgress}. */
    public ChangeProgress progress(Change change) {
        return new ChangeProgress(this, change);
    }

    /** The targets of a change that come with it: all of a small one. */
    public SmallTable<ChangeTarget> targets(com.vaadin.flow.component.Component page, Change change) {
        List<TableColumn<ChangeTarget>> columns = targetColumns(page, change).stream()
                .filter(column ->
                        !column.key().equals("attempts") && !column.key().equals("tookMs"))
                .toList();
        return new SmallTable<>(columns, change.everywhere(), "").breaking();
    }

    /** The last change that will still undo itself and has to do with this address. */
    public Optional<Change> pendingExpiry(String address) {
        return changes.list(ChangeFilter.of(address), PageQuery.first(RECENT)).content().stream()
                .filter(Change::expiryPending)
                .findFirst();
    }

    /** Tells a page of every change that moves. */
    public void whenAnyMoves(com.vaadin.flow.component.Component page, Runnable refresh) {
        live.keep(page, changes::watch, id -> true, refresh);
    }

    /** Some changes, such as those of one node, kept up to date; sorted as the page's URL says. */
    public com.vaadin.flow.component.Component history(ChangeFilter wanted, Location location) {
        Div page = new Div();
        page.addClassName("history");
        var list = new ListPanel<>(
                        "history",
                        ChangeTables.changes(words(page)),
                        new Filters(),
                        Change::id,
                        query -> changes.list(wanted, query),
                        sentences)
                .whenEmpty(new EmptyState(
                        page.getTranslation("change.none-here"), page.getTranslation("change.none-here-hint")));
        page.add(list);
        whenAnyMoves(page, list::refreshInPlace);
        list.open(location);
        return page;
    }

    /** What is written is a column where it is not the same for all of them. */
    List<TableColumn<ChangeTarget>> targetColumns(com.vaadin.flow.component.Component page, Change change) {
        boolean several = change.everywhere().stream()
                        .map(target -> target.target().subject())
                        .distinct()
                        .count()
                > 1;
        return ChangeTables.targets(words(page), this::pathOf).stream()
                .filter(column -> several || !column.key().equals("subject"))
                .toList();
    }

    ChangeWords words(com.vaadin.flow.component.Component page) {
        return new ChangeWords(page, texts);
    }

    ChangeService changes() {
        return changes;
    }

    Background background() {
        return background;
    }

    Live live() {
        return live;
    }

    Sentences sentences() {
        return sentences;
    }

    private @Nullable String pathOf(ChangeTarget target) {
        return pages.stream()
                .flatMap(some -> some.pathOf(target.target()).stream())
                .findFirst()
                .orElse(null);
    }
}
