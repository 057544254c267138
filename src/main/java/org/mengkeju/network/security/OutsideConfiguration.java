package org.mengkeju.network.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.People;
import org.mengkeju.network.account.OutsideAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * Signing in by OpenID Connect; there only where {@code mengkeju.oidc.issuer}, {@code client-id} and
 * {@code client-secret} are set. The provider is asked for its addresses at the first use, so a provider that is down
 * does not keep the program from starting.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("mengkeju.oidc.issuer")
class OutsideConfiguration {
    static final String REGISTRATION = "oidc";

    @Bean
    ClientRegistrationRepository provider(
            @Value("${mengkeju.oidc.issuer}") String issuer,
            @Value("${mengkeju.oidc.client-id}") String client,
            @Value("${mengkeju.oidc.client-secret}") String secret) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(issuer)
                        .registrationId(REGISTRATION)
                        .clientId(client)
                        .clientSecret(secret)
                        .scope("openid", "profile")
                        .build()));
    }

    @Bean
    @Order(1)
    SecurityFilterChain outsideFilters(HttpSecurity http, OutsideAccounts outside, People people, Sessions sessions)
            throws Exception {
        var answer = new OutsideSignIn(outside, people, sessions);
        return http.securityMatcher("/oauth2/**", "/login/oauth2/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                // signing in opens a new session anyway, and connecting keeps the one there is
                .sessionManagement(sessionsOfChain -> sessionsOfChain.sessionFixation(fixation -> fixation.none()))
                .oauth2Login(login -> login.authorizedClientRepository(new NoClients())
                        .loginPage("/signin")
                        .successHandler(answer)
                        .failureHandler(answer))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** The provider's tokens are not needed after it has said who came, so they are not kept. */
    private static final class NoClients implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // null is how it says that it holds none
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, @Nullable Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // not kept
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is kept
        }
    }
}
