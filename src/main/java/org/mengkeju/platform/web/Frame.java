package org.mengkeju.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.mengkeju.platform.region.Region;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs: the region's names, display settings, the page's own address. */
@ControllerAdvice
class Frame {
    private final Region region;

    Frame(Region region) {
        this.region = region;
    }

    @ModelAttribute("region")
    Region.Settings region() {
        return region.settings();
    }

    @ModelAttribute("display")
    Display display(HttpServletRequest request) {
        return Display.of(request);
    }

    @ModelAttribute("locale")
    Locale locale(Locale locale) {
        return locale;
    }

    /** Path and query of this page, to come back to after changing a display setting. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? path(request) : path(request) + "?" + query;
    }

    /** The path alone, from which the frame knows where in the site it is. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        // on an error page: the page that was asked for
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }
}
