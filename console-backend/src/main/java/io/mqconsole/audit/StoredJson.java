package io.mqconsole.audit;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Passes stored JSON on as it is; what somebody has made something else of goes out as a text, so that the answer stays JSON. */
final class StoredJson extends ValueSerializer<String> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void serialize(String stored, JsonGenerator out, SerializationContext context) {
        if (isJson(stored)) {
            out.writeRawValue(stored);
        } else {
            out.writeString(stored);
        }
    }

    private static boolean isJson(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }
}
