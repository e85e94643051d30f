package io.mqconsole.region;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(RegionSettings.class)
class RegionConfiguration {
    @Bean
    CredentialCipher credentialCipher(RegionSettings settings) {
        return new CredentialCipher(CredentialKey.load(settings.key(), settings.dataDir()));
    }

    @Bean
    AddressRules addressRules(RegionSettings settings) {
        return new AddressRules(settings.forbiddenNetworks());
    }
}
