package org.mengkeju.network.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever starts a program without administrator where to go; nobody else can read standard output. */
@Component
@ConditionalOnWebApplication
final class SetupNotice {
    private final Setup setup;

    SetupNotice(Setup setup) {
        this.setup = setup;
    }

    @EventListener
    void tell(WebServerInitializedEvent event) {
        if (setup.isNeeded()) {
            System.out.printf(
                    "First administrator / 首位管理员: http://localhost:%d/setup?token=%s%n",
                    event.getWebServer().getPort(), setup.newToken());
        }
    }
}
