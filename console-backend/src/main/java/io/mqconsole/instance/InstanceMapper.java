package io.mqconsole.instance;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface InstanceMapper {
    List<InstanceRow> all();

    /** In whatever case it is written. */
    @Nullable
    InstanceRow byId(String instanceId);

    void insert(InstanceRow row);

    /** @return 0 when it has another version by now */
    int update(
            @Param("instanceId") String instanceId,
            @Param("spec") InstanceSpec.Checked spec,
            @Param("operator") String operator,
            @Param("at") Instant at,
            @Param("version") int version);

    /** @return 0 when it has another version by now */
    int delete(@Param("instanceId") String instanceId, @Param("version") int version);
}
