package io.mqconsole.access;

import io.mqconsole.audit.Audit;
import io.mqconsole.audit.Outcome;
import io.mqconsole.shared.Actor;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Makes the user {@code admin} at the first start. Its password is the deployer's, or a random one that is printed once
 * and must be changed at the first login. Later starts leave it alone, whatever the variable says by then.
 */
@Component
class FirstAdmin implements SmartInitializingSingleton {
    static final String NAME = "admin";
    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final UserMapper users;
    private final PasswordHash hash;
    private final PasswordRules rules;
    private final Audit audit;
    private final Clock clock;
    private final String given;

    FirstAdmin(
            UserMapper users,
            PasswordHash hash,
            PasswordRules rules,
            Audit audit,
            Clock clock,
            @Value("${MQCONSOLE_ADMIN_PASSWORD:}") String given) {
        this.users = users;
        this.hash = hash;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
        this.given = given;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (users.count() > 0) {
            return;
        }
        if (given.isEmpty()) {
            String password = OneTimePassword.random();
            if (create(password, true)) {
                log.warn(
                        "First start. Log in as {} with this password, shown only now: {}  It must be changed at the first login.",
                        NAME,
                        password);
            }
        } else {
            rules.checkAtStart("MQCONSOLE_ADMIN_PASSWORD", NAME, given);
            create(given, false);
        }
    }

    private boolean create(String password, boolean mustChange) {
        try {
            users.insert(NAME, Role.ADMIN, hash.of(password), mustChange, Actor.SYSTEM.name(), clock.instant());
            audit.record(Actor.SYSTEM, "user.create", "user/" + NAME, Outcome.OK, "first start");
            return true;
        } catch (DuplicateKeyException e) {
            log.info("Another console on this database has just made the first user");
            return false;
        }
    }
}
