package io.mqconsole.access;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a new token may be: no more than its maker. One that is made with a token lives no longer than that one, else a
 * leaked token could be made to last.
 */
@Component
class NewTokenRules {
    private static final int MAX_NAME = 64;
    private static final int MAX_INSTANCES = 30;
    private static final Duration USUAL = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** What is left after checking: everything is there. */
    record Checked(
            String name, List<String> scopes, @Nullable List<String> instances, Instant expiresAt) {}

    private final Rights rights;
    private final InstanceAccess access;
    private final InstanceDirectory instances;
    private final TokenMapper tokens;

    NewTokenRules(Rights rights, InstanceAccess access, InstanceDirectory instances, TokenMapper tokens) {
        this.rights = rights;
        this.access = access;
        this.instances = instances;
        this.tokens = tokens;
    }

    Checked check(NewToken wanted, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            problems.add(new FieldProblem("name", Text.of("access.token-name", MAX_NAME)));
        }
        Set<String> own = new TreeSet<>(rights.permissions());
        own.remove(Permission.PROFILE_READ.verb());
        List<String> limits = limits(wanted.instances(), problems);
        if (limits != null) {
            own.removeIf(verb ->
                    Permission.of(verb).filter(Permission::isWithinInstances).isEmpty());
        }
        List<String> scopes = scopes(wanted.scopes(), own, limits != null, problems);
        Instant expiresAt = expiry(wanted.expiresAt(), now, problems);
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
        return new Checked(name, scopes, limits, expiresAt);
    }

    /** @param limited to instances; such a token only reads unless more was asked for */
    private static List<String> scopes(
            @Nullable List<String> wanted, Set<String> own, boolean limited, List<FieldProblem> problems) {
        if (wanted == null) {
            return own.stream()
                    .filter(verb -> !limited || verb.endsWith(":read"))
                    .toList();
        }
        List<String> foreign = wanted.stream()
                .filter(scope -> scope == null || !own.contains(scope))
                .distinct()
                .toList();
        if (wanted.isEmpty() || !foreign.isEmpty()) {
            problems.add(new FieldProblem("scopes", Text.of("access.token-scopes", String.join(", ", own))));
        }
        return List.copyOf(
                new TreeSet<>(wanted.stream().filter(Objects::nonNull).toList()));
    }

    /** Null for no limit. A limited token makes no others: it does not have the right to. */
    private @Nullable List<String> limits(@Nullable List<String> wanted, List<FieldProblem> problems) {
        if (wanted == null) {
            return null;
        }
        InstanceScope reach = access.readable();
        List<String> unknown = wanted.stream()
                .filter(id -> id == null || !reach.includes(id) || !instances.exists(id))
                .map(String::valueOf)
                .distinct()
                .toList();
        if (wanted.isEmpty() || wanted.size() > MAX_INSTANCES || !unknown.isEmpty()) {
            problems.add(new FieldProblem(
                    "instances", Text.of("access.token-instances", MAX_INSTANCES, String.join(", ", unknown))));
        }
        return List.copyOf(
                new TreeSet<>(wanted.stream().filter(Objects::nonNull).toList()));
    }

    private Instant expiry(@Nullable Instant wanted, Instant now, List<FieldProblem> problems) {
        Instant parent = parentExpiry();
        Instant latest = parent == null || parent.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : parent;
        Instant usual = now.plus(USUAL).isAfter(latest) ? latest : now.plus(USUAL);
        Instant expiresAt = (wanted == null ? usual : wanted).truncatedTo(ChronoUnit.MICROS);
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(latest)) {
            problems.add(new FieldProblem(
                    "expiresAt", Text.of("access.token-expiry", latest.truncatedTo(ChronoUnit.SECONDS))));
        }
        return expiresAt;
    }

    /** When the token expires that this request came with; null when it came with a password. */
    private @Nullable Instant parentExpiry() {
        Login login = Rights.login();
        if (login == null || login.tokenId() == null) {
            return null;
        }
        TokenRow parent = tokens.byId(login.userId(), login.tokenId());
        return parent == null ? Instant.EPOCH : parent.expiresAt();
    }
}
