package io.mqconsole.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The last values of nodes: one look into an index for each node and subject, however long their history is. */
@Mapper
interface WrittenMapper {
    void insertHeld(@Param("held") List<HeldRow> held);

    /** Says it no longer: what was said of these nodes before counts again. */
    void takeBack(String change);

    List<HeldRow> held(@Param("change") String change, @Param("limit") int limit, @Param("offset") long offset);

    long countHeld(String change);

    /** Those of what the change found so already that another change has last written otherwise since this moment. */
    List<OvertakenRow> overtaken(@Param("change") String change, @Param("since") Instant since);

    /** Says of what the change found so already that it shall be so; a second time does nothing. */
    void say(@Param("change") String change, @Param("now") Instant now);

    /** Of these subjects; up to two per node and subject: what was written last, and what was said last. */
    List<WrittenRow> last(@Param("subjects") Collection<String> subjects);

    /** Of all subjects that begin so. */
    List<WrittenRow> lastBelow(@Param("prefix") String prefix);

    /** A row of {@code change_held}. */
    record HeldRow(
            String changeId,
            int seq,
            String region,
            String cluster,
            String node,
            String address,
            String subject,
            String role,
            String heldValues,
            @Nullable Instant saidAt) {}

    /** See {@link #overtaken}. */
    record OvertakenRow(String node, String address, String subject, String changeId) {}

    /** @param values null when what was there before is not known */
    record WrittenRow(
            String changeId,
            String region,
            String cluster,
            String node,
            String address,
            String subject,
            String role,
            @Nullable String values,
            boolean back,
            Instant at) {}
}
