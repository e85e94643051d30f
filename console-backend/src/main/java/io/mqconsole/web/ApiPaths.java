package io.mqconsole.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which paths are REST: they answer problems, never a page and never a redirect. */
public final class ApiPaths {
    /** Patterns of Spring's path matching. */
    public static final String[] REST = {"/api/**", "/actuator/**"};

    /** The description of the API and the page to try it, which a browser session may read too. */
    public static final String[] DOCS = {
        "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**"
    };

    private ApiPaths() {}

    static boolean isRest(HttpServletRequest request) {
        return isRest(of(request));
    }

    static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static boolean isRest(String path) {
        return path.equals("/api")
                || path.startsWith("/api/")
                || path.startsWith("/api;")
                || path.startsWith("/actuator")
                || path.startsWith("/v3/api-docs");
    }
}
