package io.mqconsole;

import io.mqconsole.db.junit.SharedMySql;
import io.mqconsole.db.junit.TestSchema;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Points a test's backend at an empty schema of the shared MySQL. Its sessions are in a time zone far from the JVM's, so
 * that SQL which asks for the local time is found out.
 */
public final class FreshSchema implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String FAR_AWAY = "&sessionVariables=time_zone='%2B11:00'";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestSchema schema = SharedMySql.freshSchema("backend");
        Map<String, Object> properties = new HashMap<>(schema.springProperties());
        properties.put("spring.datasource.url", schema.jdbcUrl() + FAR_AWAY);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test schema", properties));
    }
}
