package org.mengkeju.matching.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mengkeju.matching.feedback.FeedbackLog;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notices when a link of a list of matches is followed: such links carry the list's number and the place in it. */
@Component
class OpenedLinks implements HandlerInterceptor, WebMvcConfigurer {
    /** {@code list-place}. */
    private static final Pattern SEEN = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\\d{1,4})");

    private final FeedbackLog log;

    OpenedLinks(FeedbackLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/catalogue/*/*");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        String seen = request.getParameter("seen");
        if (seen == null || response.getStatus() != HttpStatus.OK.value() || Robots.sent(request)) {
            return;
        }
        Matcher link = SEEN.matcher(seen);
        if (link.matches()) {
            log.opened(UUID.fromString(link.group(1)), Integer.parseInt(link.group(2)));
        }
    }
}
