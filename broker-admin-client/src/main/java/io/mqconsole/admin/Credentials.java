package io.mqconsole.admin;

/** Access key and secret key of RocketMQ's ACL. Never printed. */
public record Credentials(String accessKey, String secretKey) {
    @Override
    public String toString() {
        return "Credentials[accessKey=" + accessKey + ", secretKey=***]";
    }
}
