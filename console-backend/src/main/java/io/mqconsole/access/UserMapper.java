package io.mqconsole.access;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface UserMapper {
    @Nullable
    Account byName(String name);

    @Nullable
    Account byId(long id);

    long count();

    void insert(
            @Param("name") String name,
            @Param("role") Role role,
            @Param("passwordHash") String passwordHash,
            @Param("mustChangePassword") boolean mustChangePassword,
            @Param("createdAt") Instant createdAt);

    /** @return 0 when the password was changed by somebody else meanwhile */
    int changePassword(
            @Param("id") long id,
            @Param("passwordHash") String passwordHash,
            @Param("credentialVersion") int credentialVersion);

    void loggedIn(@Param("id") long id, @Param("at") Instant at);

    @Nullable
    Preferences preferences(long userId);

    void savePreferences(@Param("userId") long userId, @Param("preferences") Preferences preferences);
}
