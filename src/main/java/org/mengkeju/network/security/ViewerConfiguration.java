package org.mengkeju.network.security;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands every controller its viewer, and lets nobody reach an endpoint without the right it names. */
@Configuration(proxyBeanMethods = false)
class ViewerConfiguration implements WebMvcConfigurer {
    private final CurrentViewer viewer;

    private final RateLimits limits;

    ViewerConfiguration(CurrentViewer viewer, RateLimits limits) {
        this.viewer = viewer;
        this.limits = limits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument(viewer));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SearchLimit(limits)).addPathPatterns(limits.searchPaths());
        registry.addInterceptor(new RightInterceptor(viewer));
    }
}
