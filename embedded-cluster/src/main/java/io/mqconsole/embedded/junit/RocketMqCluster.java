package io.mqconsole.embedded.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class use a running RocketMQ cluster; a parameter of type
 * {@link io.mqconsole.embedded.EmbeddedCluster} receives it.
 *
 * <p>It is shared with other test classes: a test that breaks a node mends it again. Put this above
 * {@code @SpringBootTest}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ClusterExtension.class)
public @interface RocketMqCluster {
    SharedCluster value() default SharedCluster.SMALL;
}
