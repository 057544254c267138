package org.mengkeju.network.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.mengkeju.platform.data.DataFolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Tokens against forged posts that need no memory: a keyed digest of the session's key, or for visitors of a random value
 * in a cookie. So a page without sign-in opens no session and writes nothing, and a cookie planted by a neighbouring
 * site does not help, because the token of a session cannot be worked out without the secret.
 */
@Component
final class SignedTokens implements CsrfTokenRepository {
    static final String COOKIE = "mkj-visit";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SignedTokens(DataFolder data) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(data.secret("form-token-key")), ALGORITHM);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String visit = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new SignedToken(sign("visit:" + visit), visit);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token instanceof SignedToken signed && !signed.visit().isEmpty()) {
            var cookie = ResponseCookie.from(COOKIE, signed.visit())
                    .path("/")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null is how the repository says that there is no token yet
    public CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            return new SignedToken(sign("session:" + session.getId()), "");
        }
        String visit = visit(request);
        return visit == null ? null : new SignedToken(sign("visit:" + visit), visit);
    }

    private static @Nullable String visit(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE) && cookie.getValue().matches("[\\w-]{22}")) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
