package io.mqconsole.kv;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mqconsole.change.ChangeView;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a write answers: the value as it is stored, or the change that writes it to NameServers.
 *
 * @param shown a {@link KvItem} or a {@link ChangeView}
 */
@Schema(oneOf = {KvItem.class, ChangeView.class})
record KvAnswer(Record shown) {
    @JsonValue
    Record body() {
        return shown;
    }
}
