package io.mqconsole.access;

import io.mqconsole.shared.SortOrder;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TokenMapper {
    @Nullable
    TokenRow bySecret(byte[] secretHash);

    @Nullable
    TokenRow byId(@Param("userId") long userId, @Param("id") String id);

    List<TokenRow> ofUser(
            @Param("userId") long userId,
            @Param("sort") List<SortOrder> sort,
            @Param("limit") int limit,
            @Param("offset") long offset);

    long count(long userId);

    void insert(@Param("token") TokenRow token, @Param("secretHash") byte[] secretHash);

    /** @return 0 when there is no such token of this user */
    int delete(@Param("userId") long userId, @Param("id") String id);

    void used(@Param("id") String id, @Param("at") Instant at);
}
