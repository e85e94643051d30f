package io.mqconsole.config;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.change.TargetOutcome;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows beyond a broker's own word that a value has its effect, where others must show it, as NameServers do. */
public interface BrokerProof {

    /** What was written and read back on one broker. */
    record Claim(BrokerRef broker, String key, String value) {}

    /** @param why what is missing or wrong; null when nothing is */
    record Verdict(TargetOutcome.Result result, @Nullable Text why) {
        public static final Verdict VERIFIED = new Verdict(TargetOutcome.Result.VERIFIED, null);
    }

    /** The keys whose effect others show. */
    Set<String> keys();

    /** @return one verdict per claim, in the same order */
    List<Verdict> prove(String region, List<Claim> claims);
}
