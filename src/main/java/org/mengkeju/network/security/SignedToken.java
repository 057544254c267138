package org.mengkeju.network.security;

import org.springframework.security.web.csrf.CsrfToken;

/**
 * A token against forged posts.
 *
 * @param token what a form carries
 * @param visit what it is bound to: the random value of the visitor's cookie; empty where it is bound to a session
 */
record SignedToken(String token, String visit) implements CsrfToken {
    static final String HEADER = "X-CSRF-TOKEN";
    static final String PARAMETER = "_csrf";

    @Override
    public String getHeaderName() {
        return HEADER;
    }

    @Override
    public String getParameterName() {
        return PARAMETER;
    }

    @Override
    public String getToken() {
        return token;
    }
}
