package org.mengkeju.deal.points;

import java.util.List;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.springframework.stereotype.Component;

/** Tells owners of points granted to them, and those who appealed of the answer. */
@Component
class AwardNews {
    private final Notifications notifications;

    AwardNews(Notifications notifications) {
        this.notifications = notifications;
    }

    void granted(Award award) {
        notifications.tell(
                new Receiver.Organisation(award.beneficiary().value()),
                "points:" + award.id() + ":granted:" + award.version(),
                new Text(
                        "deal.points.told.granted",
                        List.of(Long.toString(award.points()), award.dealTitle()),
                        "/points/" + award.id()));
    }

    void answered(Award award, Appeal appeal, boolean upheld) {
        notifications.tell(
                new Receiver.Person(appeal.raisedBy()),
                "points:" + award.id() + ":answered:" + appeal.id(),
                new Text(
                        "deal.points.told." + (upheld ? "upheld" : "dismissed"),
                        List.of(award.dealTitle()),
                        "/points/" + award.id()));
    }
}
