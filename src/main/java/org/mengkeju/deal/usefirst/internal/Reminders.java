package org.mengkeju.deal.usefirst.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mengkeju.deal.agreement.Party;
import org.mengkeju.deal.usefirst.Owed;
import org.mengkeju.deal.usefirst.UseFirstLicence;
import org.mengkeju.platform.notification.Notification;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.springframework.stereotype.Component;

/**
 * Tells whoever owes something, and nobody else: when it begins to be owed, so many days before its last day, on that day,
 * and when it is late; each once. After a time in which the program did not run only the latest is told.
 */
@Component
class Reminders {
    private final Notifications notifications;

    Reminders(Notifications notifications) {
        this.notifications = notifications;
    }

    void tell(UseFirstLicence licence) {
        LocalDate today = licence.status().day();
        for (Owed owed : licence.status().owed()) {
            Optional<Party> party = licence.party(owed.who());
            if (party.isPresent()) {
                tell(licence, owed, party.get(), today);
            }
        }
    }

    private void tell(UseFirstLicence licence, Owed owed, Party party, LocalDate today) {
        LocalDate until = owed.until();
        if (until == null) {
            tell(licence, owed, party, "new");
        } else if (today.isAfter(until)) {
            tell(licence, owed, party, "late");
        } else {
            Optional<Integer> nearest = days(licence).stream()
                    .filter(days -> !today.isBefore(until.minusDays(days)))
                    .min(Comparator.naturalOrder());
            if (nearest.isPresent()) {
                tell(licence, owed, party, nearest.get() == 0 ? "today" : "soon-" + nearest.get());
            } else {
                tell(licence, owed, party, "new");
            }
        }
    }

    private void tell(UseFirstLicence licence, Owed owed, Party party, String when) {
        String until = owed.until() == null ? "" : owed.until().toString();
        String how = owed.until() == null ? "open" : when.startsWith("soon") ? "soon" : when;
        notifications.tell(
                new Receiver.Organisation(party.organisation().value()),
                "use-first:" + licence.deal().id() + ":" + owed.key() + ":" + until + ":" + when,
                new Notification.Text(
                        "deal.use-first.told." + owed.what() + "." + how,
                        List.of(
                                licence.deal().title(),
                                owed.label(),
                                owed.amount() == null ? "" : owed.amount().text(),
                                until),
                        "/deals/use-first/" + licence.deal().id()));
    }

    /** The next day on which something is to be told, or nothing. */
    static Optional<LocalDate> next(UseFirstLicence licence) {
        LocalDate today = licence.status().day();
        return licence.status().owed().stream()
                .map(Owed::until)
                .filter(until -> until != null)
                .flatMap(until -> Stream.concat(
                        Stream.of(until.plusDays(1)), days(licence).stream().map(until::minusDays)))
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder());
    }

    private static List<Integer> days(UseFirstLicence licence) {
        return licence.contract().rules().reminderDays().value();
    }
}
