package io.mqconsole;

import io.mqconsole.db.junit.SharedMySql;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a test's backend at an empty schema of the shared MySQL. */
public final class FreshSchema implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties =
                Map.copyOf(SharedMySql.freshSchema("backend").springProperties());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test schema", properties));
    }
}
