package io.mqconsole.apiswitch;

import io.mqconsole.shared.Switchable;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.stereotype.Service;

/** Puts the switch in front of every service method that has one, right behind the check of the caller's right. */
@Configuration(proxyBeanMethods = false)
class SwitchedServices {
    /** @param guard asked for late, as the other: advisors are made before what they advise */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor switches(ObjectProvider<SwitchGuard> guard, ObjectProvider<OperationAtHand> atHand) {
        MethodInterceptor check = call -> {
            Switchable named = AnnotationUtils.findAnnotation(call.getMethod(), Switchable.class);
            String operation = Objects.requireNonNull(named).value();
            guard.getObject().require(operation);
            return atHand.getObject().during(operation, call);
        };
        var advisor =
                new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(Service.class, Switchable.class), check);
        advisor.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder() + 1);
        return advisor;
    }
}
