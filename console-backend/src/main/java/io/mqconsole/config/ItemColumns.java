package io.mqconsole.config;

import io.mqconsole.shared.Columns;

/** What lists of items and of their brokers can be sorted by. */
final class ItemColumns {
    static final Columns<ConfigItem> ITEMS = new Columns<ConfigItem>()
            .with("property", ConfigItem::property)
            .with("targetType", ConfigItem::targetType)
            .with("targetName", ConfigItem::targetName)
            .with("region", ConfigItem::region)
            .with("value", ConfigItem::value)
            .with("version", ConfigItem::version)
            .with("operator", ConfigItem::operator)
            .with("createdAt", ConfigItem::createdAt)
            .with("updatedAt", ConfigItem::updatedAt);

    static final Columns<ItemOnBroker> NODES = new Columns<ItemOnBroker>()
            .with("hostname", row -> row.broker().title())
            .with("region", row -> row.broker().region())
            .with("cluster", row -> row.broker().cluster())
            .with("room", row -> row.broker().room())
            .with("address", row -> row.broker().address())
            .with("standing", ItemOnBroker::standing)
            .with("saved", ItemOnBroker::saved)
            .with("pushed", ItemOnBroker::pushed)
            .with("pushedAt", ItemOnBroker::pushedAt)
            .with("live", ItemOnBroker::live)
            .with("liveAt", ItemOnBroker::liveAt);

    private ItemColumns() {}
}
