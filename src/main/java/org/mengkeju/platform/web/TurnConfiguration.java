package org.mengkeju.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives controllers the {@link Turn} of a request. */
@Configuration(proxyBeanMethods = false)
class TurnConfiguration implements WebMvcConfigurer {
    private final Answers answers;

    TurnConfiguration(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new TurnArgument(answers));
    }

    private record TurnArgument(Answers answers) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Turn.class;
        }

        @Override
        public Turn resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest sent = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            Locale locale = RequestContextUtils.getLocale(sent);
            var next = new RedirectAttributesModelMap();
            Objects.requireNonNull(container).setRedirectModel(next);
            return new Turn(no -> answers.text(no, locale), next::addFlashAttribute, typed(sent));
        }

        private static Map<String, String> typed(HttpServletRequest sent) {
            Map<String, String> typed = new HashMap<>();
            sent.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
            return typed;
        }
    }
}
