package io.mqconsole.embedded;

/**
 * The super user of a cluster with access control.
 *
 * @param accessKey the user name
 * @param secretKey the password
 */
public record Credentials(String accessKey, String secretKey) {
    @Override
    public String toString() {
        return "Credentials[" + accessKey + "]";
    }
}
