package org.mengkeju.network.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.network.People;
import org.mengkeju.network.account.OutsideAccounts;
import org.mengkeju.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** What follows when somebody comes back from the OpenID Connect provider. */
final class OutsideSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(OutsideSignIn.class);

    private final OutsideAccounts outside;
    private final People people;
    private final Sessions sessions;

    OutsideSignIn(OutsideAccounts outside, People people, Sessions sessions) {
        this.outside = outside;
        this.people = people;
        this.sessions = sessions;
    }

    /** Who is signed in already connects the two; who is not comes in, if the identity is connected to somebody. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        String issuer = Objects.requireNonNull(user.getIssuer()).toString();
        String subject = Objects.requireNonNull(user.getSubject());
        var signedIn = sessions.person(request);
        if (signedIn.isPresent()) {
            response.sendRedirect(connect(signedIn.get(), issuer, subject, request));
            return;
        }
        var person = outside.person(issuer, subject).flatMap(people::find);
        if (person.isEmpty()) {
            sessions.end(request);
            response.sendRedirect("/signin?outside=unknown");
            return;
        }
        sessions.open(request, person.get().id());
        outside.cameIn(
                person.get().viewer(request.getRemoteAddr()), person.get().id(), issuer);
        response.sendRedirect("/desk");
    }

    private String connect(UUID id, String issuer, String subject, HttpServletRequest request) {
        var viewer = people.find(id).orElseThrow(Refusal::notFound).viewer(request.getRemoteAddr());
        try {
            outside.connect(viewer, id, issuer, subject);
            return "/account?outside=connected";
        } catch (Refusal taken) {
            log.debug("An identity of {} is connected to somebody else", issuer);
            return "/account?outside=taken";
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.warn("Signing in by OpenID Connect failed: {}", failure.getMessage());
        response.sendRedirect("/signin?outside=failed");
    }
}
