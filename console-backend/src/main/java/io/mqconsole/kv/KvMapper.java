package io.mqconsole.kv;

import io.mqconsole.shared.SortOrder;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface KvMapper {
    List<KvRow> search(
            @Param("filter") KvFilter filter,
            @Param("sort") List<SortOrder> sort,
            @Param("limit") int limit,
            @Param("offset") long offset);

    long count(@Param("filter") KvFilter filter);

    List<String> namespaces();

    @Nullable
    KvItem find(@Param("name") KvKey name);

    /** By key. */
    List<KvItem> namespace(String namespace);

    /** As {@link #search}, with their whole values, by key. */
    List<KvItem> whole(@Param("filter") KvFilter filter);

    /** Characters of all their keys and values. */
    long size(@Param("filter") KvFilter filter);

    void insert(KvItem item);

    /** @return 0 when it has another version by now */
    int update(@Param("item") KvItem item, @Param("version") int version);

    /** @return 0 when it has another version by now */
    int delete(@Param("name") KvKey name, @Param("version") int version);

    /** 0 while there never was such a key. */
    int lastVersion(@Param("name") KvKey name);

    void remember(@Param("name") KvKey name, @Param("revision") KvRevision revision);

    /** The newest first. */
    List<KvRevision> history(@Param("name") KvKey name, @Param("limit") int limit, @Param("offset") long offset);

    long revisions(@Param("name") KvKey name);

    @Nullable
    KvRevision revision(@Param("name") KvKey name, @Param("version") int version);
}
