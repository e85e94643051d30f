package io.mqconsole.group;

import java.util.regex.Pattern;

/** Who made a consumer group. */
public enum GroupKind {
    NORMAL,
    /** RocketMQ's own. */
    SYSTEM;

    private static final Pattern SYSTEM_NAMES = Pattern.compile("(?i)(cid_rmq_sys_.*|cid_onsapi_.*|cid_ons-http-proxy"
            + "|cid_sys_rmq_trans|cid_defaultheartbeatsyncertopic|tools_consumer|filtersrv_consumer|self_test_c_group"
            + "|schedule_consumer|client_inner_producer|__monitor_consumer)");

    static GroupKind of(String group) {
        return SYSTEM_NAMES.matcher(group).matches() ? SYSTEM : NORMAL;
    }
}
