package io.mqconsole.ui.list;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How values look in a table. All of it is drawn by the browser from plain values; nothing here is HTML. */
public final class Cells {
    public static final String UNKNOWN = "—";

    private Cells() {}

    static <T> LitRenderer<T> words(Function<T, @Nullable String> value, Function<T, String> why) {
        return LitRenderer.<T>of("<span class=${item.css} title=${item.tip}>${item.text}</span>")
                .withProperty("text", row -> orDash(value.apply(row)))
                .withProperty("css", row -> isBlank(value.apply(row)) ? "unknown" : "")
                .withProperty("tip", row -> {
                    String text = value.apply(row);
                    return text == null || text.isBlank() ? why.apply(row) : text;
                });
    }

    static <T> LitRenderer<T> link(Function<T, String> value, Function<T, @Nullable String> href) {
        return LitRenderer.<T>of("${item.href ? html`<a href=${item.href} title=${item.text}>${item.text}</a>`"
                        + " : html`<span title=${item.text}>${item.text}</span>`}")
                .withProperty("text", value::apply)
                .withProperty("href", row -> Objects.requireNonNullElse(href.apply(row), ""));
    }

    static <T> LitRenderer<T> state(Function<T, State> state) {
        return LitRenderer.<T>of("<span class=${item.css} title=${item.tip}>${item.text}</span>")
                .withProperty("text", row -> state.apply(row).text())
                .withProperty("css", row -> "state " + state.apply(row).tone().className())
                .withProperty("tip", row -> {
                    String reason = state.apply(row).reason();
                    return reason == null ? "" : reason;
                });
    }

    static <T> LitRenderer<T> measure(Function<T, Measure> measure) {
        return LitRenderer.<T>of("<span class=${item.css} title=${item.tip}>${item.text}</span>")
                .withProperty("text", row -> measure.apply(row).text())
                .withProperty("css", row -> measure.apply(row).css())
                .withProperty("tip", row -> {
                    Measure one = measure.apply(row);
                    return one.note() == null ? one.text() : one.note();
                });
    }

    /** Words, with a state beside them where there is one. */
    static <T> LitRenderer<T> wordsWithState(Function<T, @Nullable String> value, Function<T, @Nullable State> state) {
        return LitRenderer.<T>of("<span class=${item.known} title=${item.text}>${item.text}</span>"
                        + "${item.state ? html` <span class=${item.css} title=${item.tip}>${item.state}</span>` : ''}")
                .withProperty("known", row -> isBlank(value.apply(row)) ? "unknown" : "")
                .withProperty("text", row -> orDash(value.apply(row)))
                .withProperty(
                        "state",
                        row -> Optional.ofNullable(state.apply(row))
                                .map(State::text)
                                .orElse(""))
                .withProperty(
                        "css",
                        row -> Optional.ofNullable(state.apply(row))
                                .map(one -> "state " + one.tone().className())
                                .orElse(""))
                .withProperty(
                        "tip",
                        row -> Optional.ofNullable(state.apply(row))
                                .map(State::reason)
                                .orElse(""));
    }

    static <T> LitRenderer<T> time(Function<T, @Nullable Instant> value, boolean absolute) {
        return LitRenderer.<T>of("<console-time datetime=${item.at} now=${item.now} ?absolute=${item.absolute}>"
                        + "</console-time>")
                .withProperty("at", row -> {
                    Instant at = value.apply(row);
                    return at == null ? "" : at.toString();
                })
                .withProperty("now", row -> Instant.now().toString())
                .withProperty("absolute", row -> absolute);
    }

    /** The date; while it is still to come, what is left until then. */
    static <T> LitRenderer<T> deadline(Function<T, @Nullable Instant> value, Predicate<T> pending) {
        return LitRenderer.<T>of("<console-time datetime=${item.at} now=${item.now} absolute countdown=${item.left}>"
                        + "</console-time>")
                .withProperty("at", row -> {
                    Instant at = value.apply(row);
                    return at == null ? "" : at.toString();
                })
                .withProperty("now", row -> Instant.now().toString())
                .withProperty("left", row -> pending.test(row) ? "{0}" : "");
    }

    static <T> LitRenderer<T> share(Function<T, @Nullable Double> value, Function<T, String> why) {
        return LitRenderer.<T>of("<span class=${item.css} title=${item.tip}>"
                        + "<meter min='0' max='1' high='0.8' low='0.7' optimum='0' .value=${item.ratio} ?hidden=${item.ratio < 0}>"
                        + "</meter><span>${item.text}</span></span>")
                .withProperty("ratio", row -> {
                    Double ratio = value.apply(row);
                    return ratio == null ? -1.0 : ratio;
                })
                .withProperty("text", row -> percent(value.apply(row)))
                .withProperty("css", row -> value.apply(row) == null ? "share unknown" : "share")
                .withProperty("tip", row -> value.apply(row) == null ? why.apply(row) : percent(value.apply(row)));
    }

    /** The text, or a dash for what is unknown. */
    public static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? UNKNOWN : text;
    }

    /** @param ratio 0 to 1 */
    public static String percent(@Nullable Double ratio) {
        return ratio == null ? UNKNOWN : String.format(Locale.ROOT, "%.0f%%", ratio * 100);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
