package org.mengkeju;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.mengkeju.network.OrganisationId;
import org.mengkeju.network.People;
import org.mengkeju.network.Role;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.security.CurrentViewer;
import org.mengkeju.platform.Identifier;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Requests that come from somebody: {@code web.get().uri("/desk").with(SignedIn.as("manager"))}. */
public final class SignedIn {
    private SignedIn() {}

    /** The account of this sign-in name; posts carry a form token. */
    public static RequestPostProcessor as(String signInName) {
        return request -> {
            var context = Objects.requireNonNull(
                    WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()));
            var person = context.getBean(People.class).bySignInName(signInName).orElseThrow();
            request.setAttribute(CurrentViewer.ATTRIBUTE, person.viewer(request.getRemoteAddr()));
            return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
        };
    }

    /** Any viewer at all; posts carry a form token. */
    public static RequestPostProcessor as(Viewer viewer) {
        return request -> {
            request.setAttribute(CurrentViewer.ATTRIBUTE, viewer);
            return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
        };
    }

    /** Somebody with this role and no account, for questions of rights alone. */
    public static Viewer with(Role role, HttpServletRequest request) {
        return new Viewer(
                Identifier.next(), role.name(), Set.of(role), OrganisationId.next(), "NM-02", request.getRemoteAddr());
    }
}
