package io.mqconsole.config;

import io.mqconsole.config.ConfigKey.Id;
import io.mqconsole.shared.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Every configuration key of the RocketMQ that this console is built for, and what may be saved for it. Where the numbers
 * and words come from: decision 0017.
 */
@Component
public class ConfigCatalogue {
    /** In the place of a value that must not be shown. */
    public static final String MASK = "***";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final List<ConfigKey> keys;
    private final Map<Id, ConfigKey> byId;

    ConfigCatalogue() {
        this(CatalogueFiles.read());
    }

    ConfigCatalogue(List<ConfigKey> keys) {
        this.keys = keys.stream()
                .sorted(Comparator.comparing(ConfigKey::name).thenComparing(ConfigKey::owner))
                .toList();
        this.byId = keys.stream().collect(Collectors.toUnmodifiableMap(ConfigKey::id, Function.identity()));
    }

    /** @return sorted by name; a name that both kinds of node hold is there twice */
    public List<ConfigKey> keys() {
        return keys;
    }

    public Optional<ConfigKey> find(KeyOwner owner, String key) {
        return Optional.ofNullable(byId.get(new Id(owner, key)));
    }

    /**
     * Why a value may not be saved for a key, nor pushed; empty when it may. Asks no node. A key that is measured as ignored
     * has no problem here: see {@link ConfigKey#uptake}.
     *
     * @param allowUnknown whether a key outside this catalogue may be saved; its value is then any plain text
     */
    public Optional<Text> problem(KeyOwner owner, String key, String value, boolean allowUnknown) {
        return keyProblem(owner, key, allowUnknown)
                .or(() -> PlainText.problem(value))
                .or(() -> find(owner, key).flatMap(known -> TypedValue.problem(known, value)));
    }

    static boolean isName(String key) {
        return NAME.matcher(key).matches();
    }

    /** Whether this value of a key, known or not, must not be shown. */
    public static boolean hides(String key, String value) {
        return !value.isEmpty() && Forbidden.isSecret(key) && !value.matches("(?i)true|false");
    }

    /** The same for the key alone, for whoever has no value yet. */
    public Optional<Text> keyProblem(KeyOwner owner, String key, boolean allowUnknown) {
        if (!NAME.matcher(key).matches()) {
            return Optional.of(Text.of("config.key.malformed"));
        }
        Optional<Text> forbidden = Forbidden.of(key).map(reason -> reason.because(key));
        if (forbidden.isPresent() || allowUnknown || find(owner, key).isPresent()) {
            return forbidden;
        }
        return keys.stream()
                .filter(known -> known.owner() == owner && known.name().equalsIgnoreCase(key))
                .findFirst()
                .map(meant -> Text.of("config.key.other-case", key, meant.name()))
                .or(() -> Optional.of(Text.of("config.key.unknown", key)));
    }
}
