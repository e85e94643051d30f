package io.mqconsole.access;

import org.springframework.security.authentication.AuthenticationServiceException;

/** A login that could not be checked, because the database is away or too busy. It says nothing about the password. */
public class LoginUnavailable extends AuthenticationServiceException {
    LoginUnavailable(Throwable cause) {
        super("The database is not available", cause);
    }
}
