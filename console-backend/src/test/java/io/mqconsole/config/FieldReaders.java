package io.mqconsole.config;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds in bytecode who reads a field of RocketMQ's configuration classes, as {@code Class#method}. */
final class FieldReaders {
    private static final Set<String> PACKAGES = Set.of(
            "org.apache.rocketmq.common.",
            "org.apache.rocketmq.common.namesrv.",
            "org.apache.rocketmq.store.config.",
            "org.apache.rocketmq.remoting.netty.");

    private final JavaClasses bytecode;

    FieldReaders(JavaClasses bytecode) {
        this.bytecode = bytecode;
    }

    /**
     * @param config the class that a node's configuration is kept in; its fields, getters and whatever of it calls these are
     *     looked through to those outside. For one that is no part of what a node shows, whoever makes an instance
     */
    Set<String> of(String config, String key) {
        var readers = new TreeSet<String>();
        if (config.equals("AuthConfig")) {
            bytecode.get("org.apache.rocketmq.auth.config.AuthConfig")
                    .getConstructorCallsToSelf()
                    .forEach(call -> readers.add(name(call.getOrigin())));
            return readers;
        }
        // The same key may be in both Netty configurations of a broker, which shows only the second.
        Stream<String> kept =
                config.equals("NettyClientConfig") ? Stream.of(config, "NettyServerConfig") : Stream.of(config);
        kept.flatMap(name -> PACKAGES.stream().map(place -> place + name))
                .filter(bytecode::contain)
                .map(bytecode::get)
                .forEach(owner -> owner.getAllFields().stream()
                        .filter(field -> field.getName().equals(key))
                        .forEach(field -> collect(field, readers)));
        return readers;
    }

    private static void collect(JavaField field, Set<String> readers) {
        JavaClass owner = field.getOwner();
        Deque<JavaCodeUnit> inside = new ArrayDeque<>();
        field.getAccessesToSelf().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.GET)
                .forEach(access -> sort(access, owner, inside, readers));
        var seen = new HashSet<JavaCodeUnit>();
        while (!inside.isEmpty()) {
            JavaCodeUnit getter = inside.pop();
            if (seen.add(getter) && !getter.getName().equals("toString")) {
                getter.getCallsOfSelf().forEach(call -> sort(call, owner, inside, readers));
                if (getter instanceof JavaMethod method) {
                    method.getReferencesToSelf().forEach(reference -> readers.add(name(reference.getOrigin())));
                }
            }
        }
    }

    private static void sort(JavaAccess<?> access, JavaClass owner, Deque<JavaCodeUnit> inside, Set<String> readers) {
        if (access.getOriginOwner().equals(owner)) {
            inside.add(access.getOrigin());
        } else {
            readers.add(name(access.getOrigin()));
        }
    }

    private static String name(JavaCodeUnit method) {
        return method.getOwner().getFullName().replaceAll(".*\\.", "") + "#" + method.getName();
    }
}
