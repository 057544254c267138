package org.mengkeju.network.account;

import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever starts a program without administrator where to go; nobody else can read standard output. */
@Component
@ConditionalOnWebApplication
final class SetupNotice {
    private final Setup setup;

    private final MessageSource messages;

    SetupNotice(Setup setup, MessageSource messages) {
        this.setup = setup;
        this.messages = messages;
    }

    @EventListener
    void tell(WebServerInitializedEvent event) {
        if (setup.isNeeded()) {
            String port = String.valueOf(event.getWebServer().getPort());
            Object[] where = {"http://localhost:" + port + "/setup?token=" + setup.newToken()};
            System.out.println(messages.getMessage("network.setup.notice", where, Locale.SIMPLIFIED_CHINESE));
            System.out.println(messages.getMessage("network.setup.notice", where, Locale.ENGLISH));
        }
    }
}
