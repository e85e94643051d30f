package io.mqconsole.config;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down how pushes are asked for, and reads it again. */
@Component
class AskedPushes {
    private final ConfigItems items;
    private final JsonMapper json;

    AskedPushes(ConfigItems items, JsonMapper json) {
        this.items = items;
        this.json = json;
    }

    /** @param reaching the items that reach some broker; one that was chosen and reaches none is written down too */
    String words(ConfigPush push, List<ConfigItem> reaching) {
        List<ConfigItem> carried = switch (push.items()) {
            case PushedItems.All all -> reaching;
            case PushedItems.Chosen chosen ->
                items.all().stream()
                        .filter(item -> chosen.ids().contains(item.id()))
                        .toList();
        };
        return json.writeValueAsString(AskedPush.of(push, carried));
    }

    AskedPush read(String words) {
        return json.readValue(words, AskedPush.class);
    }
}
