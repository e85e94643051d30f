package io.mqconsole.audit;

import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** The one row that says where the chain ends; null when somebody has removed it. */
@Mapper
interface AuditHeadMapper {
    @Nullable
    ChainHead find();

    /** Waits until nobody else appends, and keeps others waiting until the transaction ends. */
    @Nullable
    ChainHead locked();

    void move(ChainHead to);
}
