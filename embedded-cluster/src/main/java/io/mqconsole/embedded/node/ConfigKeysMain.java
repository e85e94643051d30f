package io.mqconsole.embedded.node;

import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.rocketmq.auth.config.AuthConfig;
import org.apache.rocketmq.common.BrokerConfig;
import org.apache.rocketmq.common.namesrv.NamesrvConfig;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;
import org.apache.rocketmq.store.config.MessageStoreConfig;

/**
 * Prints the fields of the classes that hold the configuration of brokers and NameServers, one line each: owner, key, class,
 * type, options joined with {@code |}, default or {@code (none)}, with tabs between.
 *
 * <p>The fields are what {@code MixAll#object2Properties} shows as the configuration of a node.
 */
public final class ConfigKeysMain {

    private ConfigKeysMain() {}

    /** @param args none */
    public static void main(String[] args) throws IllegalAccessException {
        PrintStream parent = System.out;
        System.setOut(System.err); // RocketMQ may print to stdout, which belongs to the parent.
        // In the order in which a node merges them: of two with one key the last is shown. AuthConfig is not among
        // them,
        // but is read from the same file.
        print(
                parent,
                "BROKER",
                List.of(
                        new AuthConfig(),
                        new BrokerConfig(),
                        new NettyServerConfig(),
                        new NettyClientConfig(),
                        new MessageStoreConfig()));
        print(parent, "NAMESERVER", List.of(new NamesrvConfig(), new NettyServerConfig()));
        parent.flush();
    }

    private static void print(PrintStream out, String owner, List<Object> configs) throws IllegalAccessException {
        Map<String, String> lines = new TreeMap<>();
        for (Object config : configs) {
            for (Field field : fields(config.getClass())) {
                field.setAccessible(true);
                Object usual = field.get(config);
                lines.put(
                        field.getName(),
                        String.join(
                                "\t",
                                owner,
                                field.getName(),
                                config.getClass().getSimpleName(),
                                type(field.getType()),
                                options(field.getType()),
                                usual == null ? "(none)" : usual.toString()));
            }
        }
        lines.values().forEach(out::println);
    }

    private static List<Field> fields(Class<?> config) {
        var fields = new ArrayList<Field>();
        for (Class<?> level = config; level != null && level != Object.class; level = level.getSuperclass()) {
            fields.addAll(Arrays.asList(level.getDeclaredFields()));
        }
        return fields.stream()
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    private static String type(Class<?> type) {
        if (type.isEnum()) {
            return "ENUM";
        }
        return switch (type.getName()) {
            case "boolean" -> "BOOLEAN";
            case "int" -> "INT";
            case "long" -> "LONG";
            case "float", "double" -> "DOUBLE";
            case "java.lang.String" -> "TEXT";
            default -> throw new IllegalStateException("A key of a type that nobody has thought of: " + type);
        };
    }

    private static String options(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining("|"))
                : "";
    }
}
