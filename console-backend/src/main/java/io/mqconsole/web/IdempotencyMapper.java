package io.mqconsole.web;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface IdempotencyMapper {
    /** @return 0 when the key is taken */
    int claim(
            @Param("caller") String caller,
            @Param("key") String key,
            @Param("requestHash") byte[] requestHash,
            @Param("now") Instant now);

    @Nullable
    StoredAnswer find(@Param("caller") String caller, @Param("key") String key);

    void finish(@Param("caller") String caller, @Param("key") String key, @Param("answer") StoredAnswer answer);

    void release(@Param("caller") String caller, @Param("key") String key);

    int purge(@Param("before") Instant before, @Param("limit") int limit);
}
