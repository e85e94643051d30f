package io.mqconsole.audit;

import io.mqconsole.shared.SortOrder;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Adds and reads; there is no statement that changes or removes a row. */
@Mapper
interface AuditMapper {
    void insert(@Param("rows") List<NewRow> rows);

    List<AuditRow> search(
            @Param("filter") AuditFilter filter,
            @Param("sort") List<SortOrder> sort,
            @Param("limit") int limit,
            @Param("offset") long offset);

    /** The last of those that match, in the order of the chain, backwards. */
    List<AuditRow> newest(@Param("filter") AuditFilter filter, @Param("limit") int limit);

    long count(@Param("filter") AuditFilter filter);

    /** The next rows in the order of the chain. */
    List<ChainRow> links(@Param("after") long after, @Param("limit") int limit);
}
