package io.mqconsole.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the security headers on every answer, also on those that no security chain sees. Vaadin's bootstrap is an inline
 * script and its client compiles small functions at run time, so the pages need 'unsafe-inline' and 'unsafe-eval'; REST
 * answers may load nothing at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class HeadersFilter extends OncePerRequestFilter {
    private static final String FRAMES = "; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " connect-src 'self'; object-src 'none'" + FRAMES;
    private static final String REST = "default-src 'none'" + FRAMES;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        put(request, response);
        chain.doFilter(request, response);
    }

    static void put(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", ApiPaths.isRest(request) ? REST : PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
