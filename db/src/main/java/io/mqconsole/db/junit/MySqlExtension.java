package io.mqconsole.db.junit;

import io.mqconsole.db.EmbeddedMySql;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a test class its {@link TestSchema}, or the shared {@link EmbeddedMySql}, as a parameter. */
public final class MySqlExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(MySqlExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestSchema.class || type == EmbeddedMySql.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == EmbeddedMySql.class) {
            return SharedMySql.server();
        }
        Class<?> testClass = outermost(context.getRequiredTestClass());
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        testClass, key -> SharedMySql.freshSchema(testClass.getSimpleName()), TestSchema.class);
    }

    private static Class<?> outermost(Class<?> testClass) {
        Class<?> enclosing = testClass.getEnclosingClass();
        return enclosing == null ? testClass : outermost(enclosing);
    }
}
