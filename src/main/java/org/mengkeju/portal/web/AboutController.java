package org.mengkeju.portal.web;

import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the program says of itself: accessibility and open interfaces. */
@Controller
@Requires(Right.READ_PUBLISHED)
class AboutController {
    @GetMapping("/about/accessibility")
    String accessibility() {
        return "portal/accessibility";
    }

    @GetMapping("/about/interfaces")
    String interfaces() {
        return "portal/interfaces";
    }
}
