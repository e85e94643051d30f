package io.mqconsole.apiswitch;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface SettingMapper {
    List<Setting> all();

    @Nullable
    Setting byName(String name);

    void insert(Setting setting);

    /** @return 0 when it has another version than the one before this by now */
    int update(Setting setting);
}
