package io.mqconsole.config;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TrafficLimits.class, DriftRhythm.class})
class ConfigConfiguration {}
