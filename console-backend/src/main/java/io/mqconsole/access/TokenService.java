package io.mqconsole.access;

import io.mqconsole.audit.Audit;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Page;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.SortColumns;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.shared.Switchable;
import io.mqconsole.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A user's own API tokens. */
@Service
public class TokenService {
    static final int MAX_TOKENS = 100;
    private static final SortColumns COLUMNS = new SortColumns(
            List.of("name", "createdAt", "expiresAt", "lastUsedAt"), List.of(new SortOrder("name", true)));

    private final TokenMapper tokens;
    private final NewTokenRules rules;
    private final Audit audit;
    private final Clock clock;

    TokenService(TokenMapper tokens, NewTokenRules rules, Audit audit, Clock clock) {
        this.tokens = tokens;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @RequiresPermission("token:own")
    @Switchable("tokens.list")
    @Transactional(readOnly = true)
    public Page<ApiToken> list(PageQuery query) {
        long owner = owner();
        List<TokenRow> rows = tokens.ofUser(owner, COLUMNS.orderOf(query), query.pageSize(), query.offset());
        return Page.stored(rows.stream().map(TokenRow::shown).toList(), query, tokens.count(owner));
    }

    /**
     * @throws ConsoleException {@code validation-failed} for a bad name, a right the caller does not have or a wrong
     *     date; {@code conflict} when the name is taken
     */
    @RequiresPermission("token:own")
    @Switchable("tokens.create")
    @Transactional
    public CreatedToken create(NewToken wanted) {
        Instant now = clock.instant();
        NewTokenRules.Checked checked = rules.check(wanted, now);
        long owner = owner();
        if (tokens.count(owner) >= MAX_TOKENS) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("access.too-many-tokens", MAX_TOKENS));
        }
        TokenSecret secret = TokenSecret.random();
        TokenRow row = new TokenRow(
                TokenSecret.randomId(),
                owner,
                parent(),
                checked.name(),
                secret.prefix(),
                String.join(",", checked.scopes()),
                checked.instances() == null ? null : String.join(",", checked.instances()),
                now,
                checked.expiresAt(),
                null);
        try {
            tokens.insert(row, secret.hash());
        } catch (DuplicateKeyException e) {
            throw new ConsoleException(
                    ErrorCode.CONFLICT, Text.of("access.token-name-taken", row.name()), List.of(), e);
        }
        audit.written("token.create", "token/" + row.id(), null, row.shown());
        return new CreatedToken(
                row.id(),
                row.name(),
                row.prefix(),
                checked.scopes(),
                checked.instances(),
                now,
                row.expiresAt(),
                secret.value());
    }

    /**
     * Acts at once, also on the tokens that were made with it: the next request is refused.
     *
     * @throws ConsoleException {@code not-found} when the caller has no such token
     */
    @RequiresPermission("token:own")
    @Switchable("tokens.revoke")
    @Transactional
    public void revoke(String id) {
        TokenRow row = tokens.byId(owner(), id);
        if (row == null || tokens.delete(row.userId(), id) == 0) {
            throw new ConsoleException(ErrorCode.NOT_FOUND, Text.of("access.no-such-token"));
        }
        audit.written("token.revoke", "token/" + id, row.shown(), null);
    }

    /** The token that this request came with; null when it came with a password. */
    private static @Nullable String parent() {
        Login login = Rights.login();
        return login == null ? null : login.tokenId();
    }

    private static long owner() {
        return Objects.requireNonNull(Rights.login(), "a token has an owner who logged in")
                .userId();
    }
}
