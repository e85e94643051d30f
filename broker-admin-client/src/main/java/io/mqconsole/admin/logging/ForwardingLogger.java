package io.mqconsole.admin.logging;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.rocketmq.logging.org.slf4j.Logger;
import org.apache.rocketmq.logging.org.slf4j.Marker;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Forwards each method of RocketMQ's logger to the method of the same name and parameters of the real one. Both are the
 * same interface under two package names; markers, which RocketMQ does not use, are dropped.
 *
 * <p>RocketMQ's INFO tells of every connection made and closed: that is DEBUG in a console that does so all day.
 */
final class ForwardingLogger implements InvocationHandler {
    private static final ConcurrentHashMap<Method, Method> TARGETS = new ConcurrentHashMap<>();

    private final org.slf4j.Logger target;

    private ForwardingLogger(org.slf4j.Logger target) {
        this.target = target;
    }

    static Logger named(String name) {
        var handler = new ForwardingLogger(LoggerFactory.getLogger(name));
        return (Logger) Proxy.newProxyInstance(Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, handler);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(target, arguments);
        }
        if (method.isDefault()) {
            // The fluent interface has types of its own, and all of it ends in the plain methods.
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        Method forward = TARGETS.computeIfAbsent(method, ForwardingLogger::sameOf);
        try {
            return forward.invoke(target, withoutMarker(method, arguments));
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static Method sameOf(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        int first = hasMarker(method) ? 1 : 0;
        try {
            return org.slf4j.Logger.class.getMethod(
                    method.getName().replace("info", "debug").replace("Info", "Debug"),
                    Arrays.copyOfRange(parameters, first, parameters.length));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("SLF4J has no " + method, e);
        }
    }

    private static Object @Nullable [] withoutMarker(Method method, Object @Nullable [] arguments) {
        return arguments == null || !hasMarker(method) ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    private static boolean hasMarker(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Marker.class;
    }
}
