package io.mqconsole.embedded.junit;

import io.mqconsole.embedded.EmbeddedCluster;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.SearchOption;

/** Starts the cluster that {@link RocketMqCluster} names, and hands it to tests. */
public final class ClusterExtension implements BeforeAllCallback, ParameterResolver {

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
        return AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), RocketMqCluster.class, SearchOption.INCLUDE_ENCLOSING_CLASSES)
                .map(RocketMqCluster::value)
                .orElse(SharedCluster.SMALL)
                .get();
    }
}
