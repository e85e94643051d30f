package io.mqconsole.change;

import io.mqconsole.shared.SortOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Plans are inserted and never changed; progress and targets are. */
@Mapper
interface ChangeMapper {
    void insertPlan(PlanRow plan);

    void insertProgress(Progress progress);

    void insertTargets(@Param("targets") List<TargetRow> targets);

    List<PlanRow> plans(@Param("ids") Collection<String> ids);

    List<Progress> progresses(@Param("ids") Collection<String> ids);

    List<TargetCount> counts(@Param("ids") Collection<String> ids);

    List<TargetRow> targets(
            @Param("id") String id,
            @Param("status") @Nullable TargetStatus status,
            @Param("limit") int limit,
            @Param("offset") long offset);

    long countTargets(@Param("id") String id, @Param("status") @Nullable TargetStatus status);

    List<String> search(
            @Param("filter") ChangeFilter filter,
            @Param("sort") List<SortOrder> sort,
            @Param("limit") int limit,
            @Param("offset") long offset);

    long count(@Param("filter") ChangeFilter filter);

    /** Holds the row until the transaction ends. */
    Optional<Progress> lockProgress(String id);

    int updateProgress(Progress progress);

    void updateTarget(TargetRow target);

    /** @return false when somebody holds it */
    boolean lock(
            @Param("region") String region,
            @Param("address") String address,
            @Param("subject") String subject,
            @Param("change") String change);

    Optional<String> holder(
            @Param("region") String region, @Param("address") String address, @Param("subject") String subject);

    void unlockAll(String change);

    /** Tells the other consoles that these runs live. */
    void beat(@Param("runner") String runner, @Param("ids") Collection<String> ids);

    /** Changes whose run is dead. */
    List<String> orphans(int silentSeconds);

    /** @return false when it is no orphan any more */
    boolean adopt(
            @Param("id") String id,
            @Param("runner") String runner,
            @Param("silentSeconds") int silentSeconds,
            @Param("now") Instant now);

    List<String> lapsed(Instant now);

    List<String> expired(Instant now);

    List<Progress> updatedSince(Instant since);

    /** The last value that the console wrote, or set back, per node. */
    List<WrittenRow> lastWritten(String subject);

    /** Those of the targets that another change has written later, and not taken back. */
    List<Overwrite> overwritten(@Param("id") String id, @Param("seqs") List<Integer> seqs);

    /** What changes that run or are paused, others than this, have still to write. */
    List<PendingRow> pending(@Param("subject") String subject, @Param("except") String except);

    /** See {@link #overwritten}. */
    record Overwrite(int seq, String changeId) {}

    /** See {@link #pending}. */
    record PendingRow(String region, String address, String wantedValues) {}

    /** Targets of a change by status. */
    record TargetCount(String changeId, TargetStatus status, int targets) {}

    /** See {@link #lastWritten}. */
    record WrittenRow(
            String changeId,
            String region,
            String cluster,
            String node,
            String address,
            String role,
            TargetStatus status,
            @Nullable String beforeValues,
            String wantedValues,
            Instant finishedAt) {}
}
