package io.mqconsole.change;

import io.mqconsole.access.InstanceScope;
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

    void insertAsked(@Param("id") String id, @Param("asked") String asked);

    Optional<String> asked(String id);

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
            @Param("scope") InstanceScope scope,
            @Param("sort") List<SortOrder> sort,
            @Param("limit") int limit,
            @Param("offset") long offset);

    long count(@Param("filter") ChangeFilter filter, @Param("scope") InstanceScope scope);

    /** Holds the row until the transaction ends. */
    Optional<Progress> lockProgress(String id);

    int updateProgress(Progress progress);

    /** Replaces rows that are there. */
    void updateTargets(@Param("targets") List<TargetRow> targets);

    /** @return how many of them nobody held; the others stay with who holds them */
    int lock(@Param("change") String change, @Param("targets") List<Target> targets);

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

    /** Those of the targets that another change has written later, or told to hold what they hold, and not taken back. */
    List<Overwrite> overwritten(@Param("id") String id, @Param("seqs") List<Integer> seqs);

    /** What changes that run or are paused, others than this, have still to write. */
    List<PendingRow> pending(@Param("subject") String subject, @Param("except") String except);

    /** See {@link #overwritten}. */
    record Overwrite(int seq, String changeId) {}

    /** See {@link #pending}. */
    record PendingRow(String region, String cluster, String node, String address, String wantedValues) {}

    /** Targets of a change by status. */
    record TargetCount(String changeId, TargetStatus status, int targets) {}
}
