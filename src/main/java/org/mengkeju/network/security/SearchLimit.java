package org.mengkeju.network.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets one address search only so often. */
record SearchLimit(RateLimits limits) implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        limits.search(request.getRemoteAddr());
        return true;
    }
}
