package org.mengkeju.network.inbox;

import java.util.UUID;
import org.mengkeju.network.Requires;
import org.mengkeju.network.Right;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.WorkbenchEntry;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.notification.Notifications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one was told, newest first; opening one leads to what it is about. */
@Controller
@Requires(Right.OWN_ACCOUNT)
class InboxController {
    private static final String PATH = "/inbox";
    private static final int PER_PAGE = 50;
    private static final int PAGE_MAX = 10_000;

    private final Notifications notifications;

    InboxController(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Entry of the rail, with what is unread. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        WorkbenchEntry inboxEntry(Notifications notifications) {
            return new WorkbenchEntry(
                    "network.rail.told",
                    "network.inbox.title",
                    PATH,
                    "bell",
                    Right.OWN_ACCOUNT,
                    5,
                    viewer -> viewer.isSignedIn() ? notifications.unread(Readers.of(viewer)) : 0);
        }
    }

    @GetMapping(PATH)
    String page(@RequestParam(defaultValue = "1") int page, Viewer viewer, Model model) {
        var reader = Readers.of(viewer);
        int wanted = Math.clamp(page, 1, PAGE_MAX);
        int count = notifications.count(reader);
        model.addAttribute("notifications", notifications.list(reader, wanted, PER_PAGE));
        model.addAttribute("unreadNow", notifications.unread(reader));
        model.addAttribute("page", wanted);
        model.addAttribute("pages", (count + PER_PAGE - 1) / PER_PAGE);
        return "network/inbox";
    }

    /** Notes that it was opened and leads to what it is about; opened again it does the same. */
    @GetMapping(PATH + "/{id}")
    String open(@PathVariable UUID id, Viewer viewer) {
        var reader = Readers.of(viewer);
        var told = notifications.find(reader, id).orElseThrow(Refusal::notFound);
        notifications.read(reader, id);
        return "redirect:" + told.text().link();
    }

    @PostMapping(PATH + "/{id}/read")
    String read(@PathVariable UUID id, Viewer viewer) {
        notifications.read(Readers.of(viewer), id);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/read")
    String readAll(Viewer viewer) {
        notifications.readAll(Readers.of(viewer));
        return "redirect:" + PATH;
    }
}
