package io.mqconsole.web;

import io.mqconsole.shared.Caller;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated POST with {@code Idempotency-Key} as the first time. Kept are answers of success, and failures after
 * which it is not known how much was done; a request that was refused did nothing, and its key may be used again.
 */
@Component
@Order(0)
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._:-]{8,64}");
    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);

    // Asked for late: filters are made before the database is reached, whose failure has its own clear words.
    private final ObjectProvider<IdempotencyKeys> keys;

    IdempotencyFilter(ObjectProvider<IdempotencyKeys> keys) {
        this.keys = keys;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || !ApiPaths.isRest(request)
                || caller() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String caller = String.valueOf(caller());
        String key = key(request);
        RepeatableRequest repeatable = new RepeatableRequest(request);
        Optional<StoredAnswer> first = keys.getObject().begin(caller, key, repeatable.hash());
        if (first.isPresent()) {
            replay(first.get(), response);
            return;
        }
        ContentCachingResponseWrapper cached = new ContentCachingResponseWrapper(response);
        chain.doFilter(repeatable, cached);
        remember(caller, key, repeatable, cached);
        cached.copyBodyToResponse();
    }

    private static @Nullable String caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller.key() : null;
    }

    private static String key(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.size() != 1 || !SYNTAX.matcher(given.getFirst()).matches()) {
            throw ConsoleException.invalid(HEADER, Text.of("web.key-malformed"));
        }
        return given.getFirst();
    }

    private void remember(
            String caller, String key, RepeatableRequest request, ContentCachingResponseWrapper response) {
        int status = response.getStatus();
        boolean refused = status >= 400 && status < 500 || status == 503;
        try {
            if (refused) {
                keys.getObject().release(caller, key);
            } else {
                keys.getObject().finish(caller, key, answer(request, response));
            }
        } catch (RuntimeException e) {
            log.error("The answer to a keyed request could not be kept; a repetition will be refused", e);
        }
    }

    private static StoredAnswer answer(RepeatableRequest request, ContentCachingResponseWrapper response) {
        byte[] body = request.getAttribute(SecretKeeper.STORABLE) instanceof byte[] withoutSecret
                ? withoutSecret
                : response.getContentAsByteArray();
        return new StoredAnswer(
                request.hash(),
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                body,
                Instant.EPOCH);
    }

    private static void replay(StoredAnswer first, HttpServletResponse response) throws IOException {
        response.setStatus(first.status() == null ? 500 : first.status());
        response.setHeader(REPLAYED, "true");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (first.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, first.location());
        }
        if (first.contentType() != null) {
            response.setContentType(first.contentType());
        }
        if (first.body() != null) {
            response.getOutputStream().write(first.body());
        }
    }
}
