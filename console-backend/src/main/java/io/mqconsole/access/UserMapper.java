package io.mqconsole.access;

import io.mqconsole.shared.SortOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
            @Param("operator") String operator,
            @Param("createdAt") Instant createdAt);

    @Nullable
    UserRow user(String name);

    List<UserRow> search(
            @Param("filter") UserFilter filter,
            @Param("sort") List<SortOrder> sort,
            @Param("limit") int limit,
            @Param("offset") long offset);

    /** The names; their rows are locked until the transaction ends. */
    List<String> enabledAdminsForUpdate();

    /** Of one user, by instance. */
    List<Grant> grantsOf(String name);

    /** Of some users, by name and instance. */
    List<UserGrant> grants(@Param("names") Collection<String> names);

    void addGrant(@Param("name") String name, @Param("grant") Grant grant);

    void removeGrants(String name);

    long matching(@Param("filter") UserFilter filter);

    /** @return 0 when it has another version by now */
    int update(
            @Param("name") String name,
            @Param("role") Role role,
            @Param("enabled") boolean enabled,
            @Param("operator") String operator,
            @Param("version") int version);

    /** @return 0 when it has another version by now */
    int resetPassword(
            @Param("name") String name,
            @Param("passwordHash") String passwordHash,
            @Param("operator") String operator,
            @Param("version") int version);

    /** @return 0 when it has another version by now */
    int delete(@Param("name") String name, @Param("version") int version);

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
