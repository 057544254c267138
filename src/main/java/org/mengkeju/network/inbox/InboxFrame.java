package org.mengkeju.network.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.IntSupplier;
import org.mengkeju.network.Viewer;
import org.mengkeju.network.security.CurrentViewer;
import org.mengkeju.platform.notification.Notifications;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The number of unread notifications beside the account, counted only where a page shows it. */
@ControllerAdvice
class InboxFrame {
    private final CurrentViewer viewers;
    private final Notifications notifications;

    InboxFrame(CurrentViewer viewers, Notifications notifications) {
        this.viewers = viewers;
        this.notifications = notifications;
    }

    @ModelAttribute("unread")
    IntSupplier unread(HttpServletRequest request) {
        Viewer viewer = viewers.of(request);
        return () -> viewer.isSignedIn() ? notifications.unread(Readers.of(viewer)) : 0;
    }
}
