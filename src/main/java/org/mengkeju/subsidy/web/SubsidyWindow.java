package org.mengkeju.subsidy.web;

import org.mengkeju.network.WindowEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the windows "政策咨询" and "科技金融" do with vouchers and subsidies. */
@Configuration(proxyBeanMethods = false)
class SubsidyWindow {
    @Bean
    WindowEntry subsidiesAtThePolicyWindow() {
        return entry("policy-advice");
    }

    @Bean
    WindowEntry subsidiesAtTheFinanceWindow() {
        return entry("technology-finance");
    }

    private static WindowEntry entry(String window) {
        return new WindowEntry(window, "subsidy.schemes.title", "subsidy.schemes.lead", "/subsidies", 30);
    }
}
