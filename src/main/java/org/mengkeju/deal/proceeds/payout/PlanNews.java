package org.mengkeju.deal.proceeds.payout;

import java.util.List;
import java.util.Objects;
import org.mengkeju.deal.proceeds.Agreement;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.springframework.stereotype.Component;

/** Tells the unit that a payment is to be divided, and each person that their part is in the books. */
@Component
class PlanNews {
    private final Notifications notifications;

    PlanNews(Notifications notifications) {
        this.notifications = notifications;
    }

    void toConfirm(Agreement agreement, Plan plan) {
        notifications.tell(
                new Receiver.Organisation(agreement.unit().value()),
                key(plan) + ":confirm:" + plan.attempt(),
                new Text(
                        "deal.proceeds.told.to-confirm",
                        List.of(agreement.title(), plan.payment().amount().text()),
                        "/deals/proceeds/plans/" + plan.id()));
    }

    void posted(Agreement agreement, Plan plan) {
        plan.parts().stream()
                .map(Plan.Part::person)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(person -> notifications.tell(
                        new Receiver.Person(person),
                        key(plan) + ":posted:" + plan.attempt() + ":" + person,
                        new Text(
                                "deal.proceeds.told.posted", List.of(agreement.title()), "/deals/proceeds/statement")));
    }

    void objected(Agreement agreement, Plan plan, String objection) {
        notifications.tell(
                new Receiver.Organisation(agreement.unit().value()),
                key(plan) + ":objected:" + objection,
                new Text(
                        "deal.proceeds.told.objected",
                        List.of(agreement.title()),
                        "/deals/proceeds/plans/" + plan.id()));
    }

    private static String key(Plan plan) {
        return "proceeds-plan:" + plan.id();
    }
}
