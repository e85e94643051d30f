package io.mqconsole.start;

import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start without a database to talk to, or with a password for it that everybody knows. It runs before any
 * bean is made, so that nothing else fails first.
 */
@Component
final class RequiredSettings implements BeanFactoryPostProcessor {
    private static final String URL = "spring.datasource.url";
    private static final Set<String> WELL_KNOWN = Set.of(
            "root",
            "mysql",
            "admin",
            "test",
            "demo",
            "console",
            "mqconsole",
            "rocketmq",
            "changeme",
            "change-me",
            "secret",
            "password",
            "passw0rd",
            "123456",
            "12345678",
            "123456789");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        check(beans.getBean(Environment.class));
    }

    static void check(Environment environment) {
        if (environment.getProperty(URL, "").isBlank()) {
            throw new StartupRefused(
                    "MQCONSOLE_DB_URL is not set; give it the console's MySQL, such as jdbc:mysql://host:3306/mqconsole.");
        }
        String user = environment.getProperty("spring.datasource.username", "");
        if (user.isBlank()) {
            throw new StartupRefused("MQCONSOLE_DB_USER is not set.");
        }
        String password = environment.getProperty("spring.datasource.password", "");
        if (password.isEmpty()) {
            throw new StartupRefused("MQCONSOLE_DB_PASSWORD is not set.");
        }
        String folded = password.toLowerCase(Locale.ROOT);
        if (WELL_KNOWN.contains(folded) || folded.equals(user.toLowerCase(Locale.ROOT))) {
            throw new StartupRefused("MQCONSOLE_DB_PASSWORD is a default that everybody knows; choose another.");
        }
    }
}
