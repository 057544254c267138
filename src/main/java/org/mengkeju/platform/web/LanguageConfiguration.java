package org.mengkeju.platform.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Chinese unless the visitor chose English; the choice is kept in a cookie. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {
    static final String COOKIE = "mkj-language";

    private static final String[] MESSAGES = {
        "messages/platform",
        "messages/network",
        "messages/integrity",
        "messages/chain",
        "messages/catalogue",
        "messages/matching",
        "messages/ledger",
        "messages/deal",
        "messages/registration",
        "messages/subsidy",
        "messages/selection",
        "messages/project",
        "messages/indicator",
        "messages/portal"
    };

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(MESSAGES);
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.CHINESE);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(COOKIE);
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        return resolver;
    }
}
