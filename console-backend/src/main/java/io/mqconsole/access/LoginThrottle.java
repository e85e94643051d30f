package io.mqconsole.access;

import io.mqconsole.access.TooManyAttempts.Limit;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, for the login page, Basic and tokens alike, before any hash is computed. Three counts: of an
 * account from one address, of one address, and of an account from everywhere. An address from which an account has
 * logged in before has only the first: somebody else's guessing must not lock the owner out.
 */
@Component
class LoginThrottle {
    private static final int MAX_KEYS = 10_000;

    private final Buckets pairs;
    private final Buckets addresses;
    private final Buckets accounts;
    private final Buckets secrets;
    private final RecentKeys<Boolean> trusted = new RecentKeys<>(MAX_KEYS);

    LoginThrottle(Clock clock) {
        pairs = new Buckets(5, Duration.ofSeconds(60), MAX_KEYS, clock);
        addresses = new Buckets(20, Duration.ofSeconds(10), MAX_KEYS, clock);
        accounts = new Buckets(100, Duration.ofSeconds(10), MAX_KEYS, clock);
        secrets = new Buckets(200, Duration.ofSeconds(1), MAX_KEYS, clock);
    }

    /**
     * Counts an attempt as failed in advance, so that many at once do not slip through.
     *
     * @throws TooManyAttempts when it must not be looked at
     */
    void attempt(String name, String address) {
        String account = name.toLowerCase(Locale.ROOT);
        String net = network(address);
        String pair = account + ' ' + net;
        refuse(pairs.take(pair), Limit.ACCOUNT_HERE);
        if (trusted.get(pair) == null) {
            Duration here = addresses.take(net);
            Duration everywhere = here.isZero() ? accounts.take(account) : Duration.ZERO;
            if (!everywhere.isZero()) {
                addresses.giveBack(net);
            }
            if (!here.isZero() || !everywhere.isZero()) {
                pairs.giveBack(pair);
            }
            refuse(here, Limit.ADDRESS);
            refuse(everywhere, Limit.ACCOUNT);
        }
    }

    /** The attempt was right: it does not count, and what failed before is forgiven. */
    void succeeded(String name, String address) {
        String account = name.toLowerCase(Locale.ROOT);
        String net = network(address);
        String pair = account + ' ' + net;
        pairs.fill(pair);
        if (trusted.put(pair, true) == null) {
            addresses.giveBack(net);
            accounts.giveBack(account);
        }
    }

    /**
     * {@link #attempt(String, String)} for a token, which names no account and cannot be guessed: this count is to keep
     * the database from being asked without end.
     */
    void attempt(String address) {
        refuse(secrets.take(network(address)), Limit.ADDRESS);
    }

    /** {@link #succeeded(String, String)} for a token. */
    void succeeded(String address) {
        secrets.giveBack(network(address));
    }

    private static void refuse(Duration wait, Limit limit) {
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait, limit);
        }
    }

    /** One address of IPv4; the first 64 bits of IPv6, which one person has all of. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
