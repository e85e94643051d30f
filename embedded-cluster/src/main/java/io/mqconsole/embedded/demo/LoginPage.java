package io.mqconsole.embedded.demo;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks whether the console's login page can be seen. */
final class LoginPage {
    private static final int TIMEOUT_MILLIS = 3_000;

    private final String consoleUrl;

    LoginPage(String consoleUrl) {
        this.consoleUrl = consoleUrl;
    }

    boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(consoleUrl + "/login").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false; // not listening yet, or too busy: the caller asks again
        }
    }
}
