package io.mqconsole.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A token made in the browser opens REST until it is revoked there. */
@BrowserTest
class TokensBrowserIT {
    @LocalServerPort
    int port;

    private final Visitors visitors;
    private final HttpClient http = HttpClient.newHttpClient();

    TokensBrowserIT(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void aTokenIsShownOnceWorksAndIsRevoked() throws Exception {
        try (Visitor admin = visitors.admin(Look.ENGLISH_LIGHT)) {
            admin.visit("tokens");
            admin.find(".create-token").first().click();
            admin.find("#token-name input").fill("nightly report");
            admin.find("#token-scopes vaadin-checkbox:has-text('node:read') input")
                    .check();
            admin.picture("token-new");
            admin.find("#submit").click();
            String secret = admin.find("#secret input").inputValue();
            admin.picture("token-once");
            assertThat(status("/api/v1/nodes", secret)).isEqualTo(200);
            assertThat(status("/api/v1/audit", secret)).isEqualTo(403);

            admin.find("#close").click();
            admin.sees("nightly report");
            assertThat(admin.page().content()).doesNotContain(secret);
            admin.picture("tokens");
            admin.find("vaadin-button[aria-label='Revoke nightly report']").click();
            admin.confirm();
            admin.sees("was revoked");
            assertThat(status("/api/v1/nodes", secret)).isEqualTo(401);
        }
    }

    private int status(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
