package org.mengkeju;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.People;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.security.CurrentViewer;
import org.mengkeju.platform.Identifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Requests that come from somebody: {@code web.get().uri("/desk").with(SignedIn.as("manager"))}. */
public final class SignedIn {
    private SignedIn() {}

    /** The account of this sign-in name; posts carry a form token. */
    public static RequestPostProcessor as(String signInName) {
        return request -> {
            var person = house(request)
                    .getBean(People.class)
                    .bySignInName(signInName)
                    .orElseThrow();
            request.setAttribute(CurrentViewer.ATTRIBUTE, person.viewer(request.getRemoteAddr()));
            return withFormToken(request);
        };
    }

    /** Any viewer at all; posts carry a form token. */
    public static RequestPostProcessor as(Viewer viewer) {
        return request -> {
            request.setAttribute(CurrentViewer.ATTRIBUTE, viewer);
            return withFormToken(request);
        };
    }

    /**
     * A form token as a page gives it, made by the program's own means. The ready-made one of Spring Security's tests puts a
     * repository with sessions in the place of the program's, for good: a visitor of a later test would get a session.
     */
    public static MockHttpServletRequest withFormToken(MockHttpServletRequest request) {
        CsrfTokenRepository tokens = house(request).getBean(CsrfTokenRepository.class);
        CsrfToken token = tokens.generateToken(request);
        var page = new MockHttpServletResponse();
        tokens.saveToken(token, request, page);
        Cookie[] sent = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        request.setCookies(
                Stream.concat(Stream.of(sent), Stream.of(page.getCookies())).toArray(Cookie[]::new));
        new XorCsrfTokenRequestAttributeHandler().handle(request, page, () -> token);
        CsrfToken masked = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        request.addHeader(masked.getHeaderName(), masked.getToken());
        return request;
    }

    private static WebApplicationContext house(HttpServletRequest request) {
        return Objects.requireNonNull(WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()));
    }

    /** Somebody with this role and no account, for questions of rights alone. */
    public static Viewer with(Role role, HttpServletRequest request) {
        return new Viewer(
                Identifier.next(), role.name(), Set.of(role), OrganisationId.next(), "NM-02", request.getRemoteAddr());
    }
}
