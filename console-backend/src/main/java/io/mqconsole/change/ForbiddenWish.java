package io.mqconsole.change;

import io.mqconsole.shared.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that is asked for and that nobody may write. The plan shows it with the reason, and is never run, not by force
 * either. The node is not asked.
 *
 * @param role what the node is, such as MASTER
 * @param now what the node holds as far as that is known
 */
public record ForbiddenWish(
        Wish wish, String role, @Nullable Map<String, String> now, Text why) {}
