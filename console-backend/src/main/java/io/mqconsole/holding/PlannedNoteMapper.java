package io.mqconsole.holding;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PlannedNoteMapper {
    void insert(@Param("rows") List<PlannedNoteRow> rows);

    List<PlannedNoteRow> of(String changeId);

    void delete(String changeId);
}
