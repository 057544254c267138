package org.mengkeju.network.web;

import jakarta.servlet.http.HttpServletRequest;
import org.mengkeju.network.Viewer;
import org.springframework.stereotype.Component;

/** Finds who a request comes from. */
@Component
class CurrentViewer {
    Viewer of(HttpServletRequest request) {
        return Viewer.visitor(request.getRemoteAddr());
    }
}
