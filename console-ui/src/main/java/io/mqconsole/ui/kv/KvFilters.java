package io.mqconsole.ui.kv;

import io.mqconsole.kv.KvFilter;
import io.mqconsole.kv.KvService;
import io.mqconsole.ui.list.Filters;
import java.util.Map;

/** By namespace and key. */
class KvFilters extends Filters {
    KvFilters(KvService kv) {
        suggest("namespace", getTranslation("keyvalue.namespace"), kv::namespaces);
        text("key", getTranslation("keyvalue.key"));
    }

    KvFilter wanted() {
        Map<String, String> set = values();
        return new KvFilter(part(set.get("namespace")), part(set.get("key")));
    }
}
