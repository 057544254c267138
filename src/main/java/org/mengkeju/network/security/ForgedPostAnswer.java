package org.mengkeju.network.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.web.Answers;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers a post without a valid form token: most often a page left open too long, so it says how to go on. */
final class ForgedPostAnswer implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var refusal = new Refusal(Refusal.Kind.FORBIDDEN, "network.refusal.form-token");
        request.setAttribute(Answers.REFUSAL, refusal);
        response.sendError(refusal.kind().status());
    }
}
