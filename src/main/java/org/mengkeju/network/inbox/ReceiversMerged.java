package org.mengkeju.network.inbox;

import org.mengkeju.network.Organisations;
import org.mengkeju.network.OrganisationsMerged;
import org.mengkeju.platform.notification.Notifications;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What was told to a record that was merged follows it to the record that stands. */
@Component
class ReceiversMerged {
    private final Notifications notifications;
    private final Organisations organisations;

    ReceiversMerged(Notifications notifications, Organisations organisations) {
        this.notifications = notifications;
        this.organisations = organisations;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged merged) {
        // the record that stands may have been merged on meanwhile
        var standing = organisations.find(merged.into()).orElseThrow();
        notifications.follow(merged.from().value(), standing.id().value());
    }
}
