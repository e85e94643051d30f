package io.mqconsole.config;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ConfigItemMapper {
    /** Deleted ones included. */
    List<ConfigItemRow> all();

    @Nullable
    ConfigItemRow find(String id);

    void insert(ConfigItemRow row);

    /** @return 0 when it has another version by now */
    int update(@Param("row") ConfigItemRow row, @Param("version") int version);

    /** Keeps what the item says now. */
    void keep(String id);

    /** The newest first. */
    List<ConfigRevision.Row> revisions(String id);
}
