package org.mengkeju.registration.web;

import org.mengkeju.network.WindowEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the window "技术合同登记" does. */
@Configuration(proxyBeanMethods = false)
class RegistrationWindow {
    private static final String WINDOW = "contract-registration";

    @Bean
    WindowEntry registerAtTheWindow() {
        return new WindowEntry(
                WINDOW, "registration.window.register", "registration.window.register.text", "/registrations", 10);
    }

    @Bean
    WindowEntry verifyAtTheWindow() {
        return new WindowEntry(
                WINDOW, "registration.window.verify", "registration.window.verify.text", "/registrations/verify", 20);
    }
}
