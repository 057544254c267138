package org.mengkeju.portal.web;

import org.mengkeju.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The front door's own entry of the navigation. */
@Configuration(proxyBeanMethods = false)
class HomeNavigation {
    @Bean
    NavigationEntry homeEntry() {
        return new NavigationEntry("platform.nav.home", "/", "/", 0);
    }
}
