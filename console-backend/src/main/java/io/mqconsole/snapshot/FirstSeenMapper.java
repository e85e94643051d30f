package io.mqconsole.snapshot;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FirstSeenMapper {
    List<FirstSeen.Row> findAll();

    /** Rows that are there already stay, so do those of a region that has just been removed. */
    void insertNew(@Param("rows") List<FirstSeen.Row> rows);
}
