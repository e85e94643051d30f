package io.mqconsole.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** {@code Authorization: Bearer …} as it came, not checked yet. */
final class BearerToken extends AbstractAuthenticationToken {
    private static final String SCHEME = "Bearer ";

    private final transient TokenSecret secret;

    private BearerToken(TokenSecret secret, WebAuthenticationDetails details) {
        super(List.of());
        this.secret = secret;
        setDetails(details);
    }

    /** Reads the header; null when there is none of this kind. */
    static final class Converter implements AuthenticationConverter {
        @Override
        public @Nullable BearerToken convert(HttpServletRequest request) {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
                return null;
            }
            return new BearerToken(
                    new TokenSecret(header.substring(SCHEME.length()).trim()), new WebAuthenticationDetails(request));
        }
    }

    TokenSecret secret() {
        return secret;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return "token";
    }
}
