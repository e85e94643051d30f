package io.mqconsole.ui.kv;

import io.mqconsole.kv.KvInspection;
import io.mqconsole.kv.KvKey;
import io.mqconsole.kv.KvPublication;
import io.mqconsole.kv.KvService;
import io.mqconsole.region.RegionService;
import io.mqconsole.ui.change.ChangeParts;
import io.mqconsole.ui.shared.Background;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Sentences;
import org.springframework.stereotype.Component;

/** Opens the dialogs about a key that exists. */
@Component
class KvDialogs {
    private final KvService kv;
    private final KvPublication publication;
    private final KvInspection inspection;
    private final RegionService regions;
    private final ChangeParts parts;
    private final Forms forms;
    private final Background background;
    private final Sentences sentences;

    KvDialogs(
            KvService kv,
            KvPublication publication,
            KvInspection inspection,
            RegionService regions,
            ChangeParts parts,
            Forms forms,
            Background background,
            Sentences sentences) {
        this.kv = kv;
        this.publication = publication;
        this.inspection = inspection;
        this.regions = regions;
        this.parts = parts;
        this.forms = forms;
        this.background = background;
        this.sentences = sentences;
    }

    void publish(String namespace, String key, KvPublishDialog.Way way) {
        new KvPublishDialog(publication, regions, parts, forms, namespace, key, way).open();
    }

    void live(String namespace, String key) {
        new KvLiveDialog(inspection, background, sentences, namespace, key).open();
    }

    /** @param restored reads the list again */
    void history(String namespace, String key, boolean restorable, Runnable restored) {
        new KvHistoryDialog(kv, sentences, new KvKey(namespace, key), restorable, restored).open();
    }

    /** As {@link #history} of a key that is typed, because a removed one is in no list. */
    void askedHistory(boolean restorable, Runnable restored) {
        new KvHistoryOf(kv, forms, name -> new KvHistoryDialog(kv, sentences, name, restorable, restored).open())
                .open();
    }

    void exportDialog() {
        new KvExportDialog(kv, sentences).open();
    }
}
