package io.mqconsole.config;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DriftIgnoredMapper {
    List<DriftIgnoredRow> pending(Instant now);

    /** Takes the place of what was said about the same key of the node before. */
    void put(DriftIgnoredRow row);

    /** @return 0 when there was none */
    int delete(@Param("nodeId") String nodeId, @Param("property") String property);

    /** Unless it was ignored anew since the row was read. */
    void forgetOne(DriftIgnoredRow row);

    /** Those whose time is over. */
    void forget(Instant now);
}
