package io.mqconsole.embedded.junit;

import io.mqconsole.embedded.EmbeddedCluster;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.SearchOption;

/** Starts the cluster that {@link RocketMqCluster} names, hands it to tests, and closes it once after all of them. */
public final class ClusterExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ClusterExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        cluster(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EmbeddedCluster.class;
    }

    @Override
    public EmbeddedCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return cluster(context);
    }

    private static EmbeddedCluster cluster(ExtensionContext context) {
        SharedCluster wanted = AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), RocketMqCluster.class, SearchOption.INCLUDE_ENCLOSING_CLASSES)
                .map(RocketMqCluster::value)
                .orElse(SharedCluster.SMALL);
        // The root store outlives all test classes and closes its values once.
        context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(wanted, shared -> (AutoCloseable) shared::close, AutoCloseable.class);
        return wanted.get();
    }
}
