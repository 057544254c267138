package org.mengkeju.portal.web;

import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. */
@Controller
@Requires(Right.READ_PUBLISHED)
class HomeController {
    @GetMapping("/")
    String home() {
        return "portal/home";
    }
}
