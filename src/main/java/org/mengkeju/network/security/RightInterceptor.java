package org.mengkeju.network.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a request whose viewer lacks the right that the endpoint names; an endpoint of ours that names none is a bug. */
record RightInterceptor(CurrentViewer viewers) implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            Right right = required(method);
            if (right == null) {
                throw new IllegalStateException("no right is named on " + method);
            }
            Viewer viewer = viewers.of(request);
            if (!viewer.may(right)) {
                throw refusal(right, viewer);
            }
        }
        return true;
    }

    /** Who is not signed in may do so; who is, learns which roles may. */
    private static Refusal refusal(Right right, Viewer viewer) {
        if (!viewer.isSignedIn()) {
            return new Refusal(Refusal.Kind.SIGN_IN, "network.refusal.sign-in");
        }
        List<MessageSourceResolvable> roles = right.roles().stream()
                .sorted()
                .<MessageSourceResolvable>map(role -> new DefaultMessageSourceResolvable(role.messageKey()))
                .toList();
        return new Refusal(Refusal.Kind.FORBIDDEN, "network.refusal.right", roles);
    }

    private static boolean isOurs(HandlerMethod method) {
        String name = method.getBeanType().getPackageName();
        // What the ground floor serves (display settings, error pages) is below rights and open to all.
        return name.startsWith("org.mengkeju") && !name.startsWith("org.mengkeju.platform");
    }

    static @Nullable Right required(HandlerMethod method) {
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            requires = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
        }
        return requires == null ? null : requires.value();
    }
}
