package io.mqconsole.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.BackendTest;
import io.mqconsole.access.Role;
import io.mqconsole.access.TestUsers;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Calls every public method of every service, as a button that should have been hidden would, and compares with
 * doors.txt. The arguments are null: what comes after the check of the right does not matter here.
 */
@BackendTest
class ServiceDoorsIT {
    private static final Set<ErrorCode> DENIALS =
            Set.of(ErrorCode.UNAUTHENTICATED, ErrorCode.FORBIDDEN, ErrorCode.PASSWORD_CHANGE_REQUIRED);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuthenticationProvider loginPage;

    @Autowired
    private TestUsers users;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyServiceMethodDoesWhatTheTableSays() {
        users.create("door-user", Role.USER, false);
        users.create("door-auditor", Role.AUDITOR, false);
        users.create("door-operator", Role.OPERATOR, false);
        users.create("door-fresh", Role.ADMIN, true);
        List<Authentication> knockers = List.of(
                new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANY")),
                new UsernamePasswordAuthenticationToken("not checked", "bad"),
                login("door-fresh", TestUsers.PASSWORD),
                login("door-user", TestUsers.PASSWORD),
                login("door-auditor", TestUsers.PASSWORD),
                login("door-operator", TestUsers.PASSWORD),
                login("admin", BackendTest.ADMIN_PASSWORD));
        Map<String, List<String>> found = new TreeMap<>();
        context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("io.mqconsole"))
                .forEach(bean -> publicMethods(bean)
                        .forEach(method -> found.put(
                                AopUtils.getTargetClass(bean).getSimpleName() + "." + method.getName(),
                                knockers.stream()
                                        .map(knocker -> verdict(bean, method, knocker))
                                        .toList())));
        assertThat(DoorTable.read("/doors.txt").methods().differences(found)).isEmpty();
    }

    private Authentication login(String name, String password) {
        return loginPage.authenticate(new UsernamePasswordAuthenticationToken(name, password));
    }

    private static List<Method> publicMethods(Object bean) {
        return Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static String verdict(Object bean, Method method, Authentication knocker) {
        SecurityContextHolder.getContext().setAuthentication(knocker);
        try {
            Object[] nothing = Arrays.stream(method.getParameterTypes())
                    .map(ServiceDoorsIT::nothing)
                    .toArray();
            bean.getClass()
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(bean, nothing);
            return "ALLOW";
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof ConsoleException refused && DENIALS.contains(refused.code())
                    ? "DENY"
                    : "ALLOW";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        }
        return null;
    }
}
