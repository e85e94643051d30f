package io.mqconsole.access;

import io.mqconsole.shared.WayIn;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Basic sends the password with every request, and a bcrypt for each would cost a script 0.1 s of our CPU: what was right
 * is remembered for {@link #REMEMBERED}, as a keyed hash, until the account changes.
 */
@Component
class BasicLogin {
    static final Duration REMEMBERED = Duration.ofSeconds(30);
    /** A script that calls all day is in the trail once an hour. */
    private static final Duration RECORDED = Duration.ofHours(1);

    private static final int MAX_REMEMBERED = 1_000;

    private record Verified(long userId, int credentialVersion, Instant until) {}

    private final PasswordLogin passwords;
    private final Accounts accounts;
    private final Clock clock;
    private final SecretKeySpec key;
    private final RecentKeys<Verified> verified = new RecentKeys<>(MAX_REMEMBERED);
    private final RecentKeys<Instant> recorded = new RecentKeys<>(MAX_REMEMBERED);

    BasicLogin(PasswordLogin passwords, Accounts accounts, Clock clock) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    Account check(String name, String password, String address) {
        String proof = proof(name, password);
        Account known = remembered(proof);
        if (known != null) {
            return known;
        }
        Account account = passwords.check(name, password, WayIn.BASIC, address);
        // First: who is not in the trail is not remembered either, and the next request is asked again.
        record(account, address);
        verified.put(
                proof,
                new Verified(
                        account.id(),
                        account.credentialVersion(),
                        clock.instant().plus(REMEMBERED)));
        return account;
    }

    private @Nullable Account remembered(String proof) {
        Verified last = verified.get(proof);
        if (last == null || last.until.isBefore(clock.instant())) {
            return null;
        }
        Account account = accounts.current(last.userId);
        return account != null && account.enabled() && account.credentialVersion() == last.credentialVersion
                ? account
                : null;
    }

    private void record(Account account, String address) {
        String who = account.id() + " " + address;
        Instant now = clock.instant();
        Instant last = recorded.get(who);
        if (last == null || last.plus(RECORDED).isBefore(now)) {
            passwords.entered(account, WayIn.BASIC, address);
            recorded.put(who, now);
        }
    }

    private String proof(String name, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JVM has HmacSHA256", e);
        }
    }
}
