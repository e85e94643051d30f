package io.mqconsole.access;

/** What kind of user somebody is; {@link RolePermissions} says what that means. */
public enum Role {
    ADMIN,
    OPERATOR,
    AUDITOR,
    USER;

    /** As Spring Security and Vaadin's view annotations know it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
