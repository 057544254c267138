package org.mengkeju.network.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.account.AccessTokens;
import org.mengkeju.network.internal.PersonRows;
import org.mengkeju.platform.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Finds who a request comes from: by its access token where it carries one, else by its session, else nobody. Found once
 * a request and kept with it.
 */
@Component
public class CurrentViewer {
    /** Request attribute that holds the viewer once found. */
    public static final String ATTRIBUTE = CurrentViewer.class.getName();

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final PersonRows people;

    CurrentViewer(Sessions sessions, AccessTokens tokens, PersonRows people) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.people = people;
    }

    /**
     * @throws Refusal when the request carries an access token that is not or no longer valid
     */
    public Viewer of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Viewer known) {
            return known;
        }
        Viewer viewer = request.getDispatcherType() == DispatcherType.ERROR ? onErrorPage(request) : find(request);
        request.setAttribute(ATTRIBUTE, viewer);
        return viewer;
    }

    /** The access token a request carries, or null; such a request is not a browser's and its cookies count for nothing. */
    static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? header.substring(BEARER.length()).strip() : null;
    }

    private Viewer find(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String token = token(request);
        if (token != null) {
            return tokens.person(token)
                    .flatMap(people::active)
                    .map(person -> person.viewer(address))
                    .orElseThrow(() -> new Refusal(Refusal.Kind.SIGN_IN, "network.refusal.token"));
        }
        Optional<UUID> person = sessions.person(request);
        return person.flatMap(people::active)
                .map(found -> found.viewer(address))
                .orElseGet(() -> Viewer.visitor(address));
    }

    /** An error page must come even where the database is the error. */
    private Viewer onErrorPage(HttpServletRequest request) {
        try {
            return find(request);
        } catch (RuntimeException unavailable) {
            return Viewer.visitor(request.getRemoteAddr());
        }
    }
}
