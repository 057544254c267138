package org.mengkeju.deal.proceeds;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.notification.Notification.Text;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.springframework.stereotype.Component;

/** Tells those an agreement names, and its unit, what happened; except whoever did it. */
@Component
class AgreementNews {
    private final Notifications notifications;

    AgreementNews(Notifications notifications) {
        this.notifications = notifications;
    }

    void proposed(Agreement agreement, AgreementVersion version, Viewer by) {
        String key = "proposed:" + version.number() + ":" + version.proposal().at();
        people(version).stream()
                .filter(person -> !person.equals(by.person()))
                .forEach(person -> tell(agreement, new Receiver.Person(person), key + ":" + person, "consent"));
    }

    void objected(Agreement agreement, Objection objection) {
        tell(agreement, new Receiver.Organisation(agreement.unit().value()), "objected:" + objection.id(), "objected");
    }

    void answered(Agreement agreement, Objection objection, boolean upheld) {
        var text = new Text(
                "deal.proceeds.told." + (upheld ? "upheld" : "dismissed"),
                List.of(agreement.title()),
                "/deals/notices/proceeds/" + agreement.id());
        notifications.tell(
                new Receiver.Person(objection.raisedBy()),
                "proceeds:" + agreement.id() + ":answered:" + objection.id(),
                text);
    }

    void inForce(Agreement agreement, AgreementVersion version) {
        String key = "in-force:" + version.number();
        tell(agreement, new Receiver.Organisation(agreement.unit().value()), key, "in-force");
        people(version).forEach(person -> tell(agreement, new Receiver.Person(person), key + ":" + person, "in-force"));
    }

    private static List<UUID> people(AgreementVersion version) {
        return version.terms().completers().stream()
                .map(SharingTerms.Completer::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void tell(Agreement agreement, Receiver receiver, String key, String what) {
        notifications.tell(
                receiver,
                "proceeds:" + agreement.id() + ":" + key,
                new Text(
                        "deal.proceeds.told." + what, List.of(agreement.title()), "/deals/proceeds/" + agreement.id()));
    }
}
