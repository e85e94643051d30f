package io.mqconsole.browser;

import io.mqconsole.db.junit.SharedMySql;
import io.mqconsole.embedded.junit.SharedCluster;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the console an empty schema and the two-room cluster as its first region. */
final class FreshConsole implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties =
                new HashMap<>(SharedMySql.freshSchema("browser").springProperties());
        properties.put("mqconsole.namesrv", SharedCluster.TWO_ROOMS.get().namesrvAddrs());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh console", properties));
    }
}
