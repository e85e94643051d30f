package io.mqconsole.config;

import io.mqconsole.scope.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push of before as REST shows it; see {@link PastPush}.
 *
 * @param push to be posted again as it is, or changed before
 */
record PastPushView(String changeId, PushBody push, List<CarriedView> items) {
    static PastPushView of(PastPush past) {
        return new PastPushView(
                past.changeId(),
                PushBody.of(past.push()),
                past.items().stream().map(CarriedView::of).toList());
    }

    /** An item that was pushed; see {@link PastPush.Carried}. */
    record CarriedView(
            String id,
            TargetType targetType,
            String targetName,
            String property,
            @Nullable String pushed,
            @Nullable String saved,
            @Nullable Scope pushedScope,
            @Nullable Scope savedScope,
            PastPush.Fate fate) {
        static CarriedView of(PastPush.Carried item) {
            ConfigItem now = item.now();
            return new CarriedView(
                    item.id(),
                    item.targetType(),
                    item.targetName(),
                    item.property(),
                    item.pushed(),
                    now == null ? null : now.value(),
                    item.pushedScope(),
                    now == null ? null : now.scope(),
                    item.fate());
        }
    }
}
