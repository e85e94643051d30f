package io.mqconsole.kv;

import io.mqconsole.kv.KvFile.Entry;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A namespace as YAML in which every scalar is text: {@code on}, {@code 1.10} and {@code 0x1F} stay what they are. */
final class KvYaml {
    private KvYaml() {}

    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    /** The usual one writes text with control characters as base64. */
    private static final class QuotedText extends Representer {
        QuotedText(DumperOptions options) {
            super(options);
            representers.put(
                    String.class,
                    text -> representScalar(Tag.STR, text.toString(), DumperOptions.ScalarStyle.DOUBLE_QUOTED));
        }
    }

    static String write(Map<String, String> values) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        return new Yaml(new QuotedText(options), options).dump(values);
    }

    static List<Entry> read(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(KvFile.MAX_CHARACTERS);
        var dumper = new DumperOptions();
        Object document;
        try {
            document = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new TextOnly())
                    .load(text);
        } catch (RuntimeException e) { // tags such as !!int throw what they like
            throw KvFile.unreadable(e);
        }
        if (!(document instanceof Map<?, ?> map)) {
            throw KvFile.unreadable(Text.of("kv.import.no-map"));
        }
        return map.entrySet().stream()
                .map(entry -> new Entry(
                        String.valueOf(entry.getKey()), entry.getValue() instanceof String value ? value : null))
                .toList();
    }
}
