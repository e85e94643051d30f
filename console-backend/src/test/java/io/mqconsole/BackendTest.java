package io.mqconsole;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole backend on a random port and a schema of its own; classes with the same settings share both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BackendTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "MQCONSOLE_ADMIN_PASSWORD=" + BackendTest.ADMIN_PASSWORD,
            // What a test waits for is in the picture soon.
            "mqconsole.picture.settings=10s",
            "mqconsole.picture.offsets=5s",
            "mqconsole.picture.clients=10s"
        })
@ContextConfiguration(initializers = FreshSchema.class)
public @interface BackendTest {
    String ADMIN_PASSWORD = "a-long-Password-4-tests";
}
