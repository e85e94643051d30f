package io.mqconsole.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Tells {@link IdempotencyFilter} what it may store of an answer that {@link CarriesSecret}. */
@RestControllerAdvice
class SecretKeeper implements ResponseBodyAdvice<Object> {
    static final String STORABLE = SecretKeeper.class.getName();

    private final JsonMapper json;

    SecretKeeper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof CarriesSecret secret && request instanceof ServletServerHttpRequest servlet) {
            servlet.getServletRequest().setAttribute(STORABLE, json.writeValueAsBytes(secret.withoutSecret()));
        }
        return body;
    }
}
