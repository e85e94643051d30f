package io.mqconsole.access;

import io.mqconsole.shared.SortOrder;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** A session is open while it was not ended, is neither too old nor idle, and its account has the same password. */
@Mapper
interface SessionMapper {
    void insert(SessionRow row);

    @Nullable
    SessionRow byId(String id);

    /** @param since not ended ones that started and were used after these moments */
    List<SessionRow> open(
            @Param("userId") long userId,
            @Param("since") OpenSince since,
            @Param("sort") List<SortOrder> sort,
            @Param("limit") int limit,
            @Param("offset") long offset);

    long countOpen(@Param("userId") long userId, @Param("since") OpenSince since);

    void used(@Param("id") String id, @Param("at") Instant at);

    /** @return 0 when it is over already */
    int end(@Param("id") String id, @Param("at") Instant at);

    void renewed(@Param("id") String id, @Param("credentialVersion") int credentialVersion);

    void delete(String id);

    /** Forgets those that no browser can hold any more. */
    void deleteOver(@Param("since") OpenSince since);

    /**
     * After what a session is still open.
     *
     * @param started later than this
     * @param used later than this
     */
    record OpenSince(Instant started, Instant used) {}
}
