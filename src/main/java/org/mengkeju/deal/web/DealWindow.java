package org.mengkeju.deal.web;

import org.mengkeju.network.WindowEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the window "技术产权交易" does. */
@Configuration(proxyBeanMethods = false)
class DealWindow {
    private static final String WINDOW = "technology-exchange";

    @Bean
    WindowEntry dealsAtTheWindow() {
        return new WindowEntry(WINDOW, "deal.window.deals", "deal.window.deals.text", "/deals", 10);
    }

    @Bean
    WindowEntry noticesAtTheWindow() {
        return new WindowEntry(WINDOW, "deal.window.notices", "deal.window.notices.text", "/deals/notices/prices", 20);
    }
}
