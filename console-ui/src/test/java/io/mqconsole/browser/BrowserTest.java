package io.mqconsole.browser;

import io.mqconsole.ConsoleApplication;
import io.mqconsole.embedded.junit.RocketMqCluster;
import io.mqconsole.embedded.junit.SharedCluster;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole console on a random port; all classes share it, its schema, the cluster and the browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumExtension.class)
@RocketMqCluster(SharedCluster.TWO_ROOMS)
@SpringBootTest(
        classes = ConsoleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "MQCONSOLE_ADMIN_PASSWORD=" + BrowserTest.ADMIN_PASSWORD,
            "mqconsole.data-dir=target/console-data",
            // What a test waits for is in the picture soon.
            "mqconsole.picture.settings=10s",
            "mqconsole.picture.offsets=5s",
            "mqconsole.picture.clients=10s"
        })
@ContextConfiguration(initializers = FreshConsole.class)
public @interface BrowserTest {
    String ADMIN_PASSWORD = "a-long-Password-4-tests";
}
