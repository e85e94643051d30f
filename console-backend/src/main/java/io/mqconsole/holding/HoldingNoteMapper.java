package io.mqconsole.holding;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface HoldingNoteMapper {
    List<HoldingNoteRow> all();

    /** Another text whenever a row was added, changed or removed. */
    String state();

    @Nullable
    HoldingNoteRow find(@Param("subject") HoldingNoteRow.Subject subject);

    void insert(HoldingNoteRow row);

    void delete(@Param("subject") HoldingNoteRow.Subject subject);

    /** @return 0 when it has another version by now */
    int update(@Param("row") HoldingNoteRow row, @Param("version") int version);
}
