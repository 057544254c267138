package org.mengkeju.deal.agreement;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mengkeju.deal.terms.PartyRole;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.notification.Notification;
import org.mengkeju.platform.notification.Notifications;
import org.mengkeju.platform.notification.Receiver;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who take part what happened in a deal, except whoever did it; and says what comes next by itself. */
@Component
public class DealNews {
    private final Notifications notifications;
    private final MessageSource texts;

    DealNews(Notifications notifications, MessageSource texts) {
        this.notifications = notifications;
        this.texts = texts;
    }

    void proposed(Deal deal, int version, Viewer by) {
        tell(deal, "terms-" + version, "deal.agreement.told.proposed", by);
    }

    void agreed(Deal deal) {
        tell(deal, "agreed-" + deal.agreed() + "-" + deal.version(), "deal.agreement.told.agreed", null);
    }

    void back(Deal deal, Viewer by) {
        tell(deal, "back-" + deal.version(), "deal.agreement.told.back", by);
    }

    void closed(Deal deal, Viewer by) {
        tell(deal, "closed", "deal.agreement.told.closed", by);
    }

    void joined(Deal deal, Party party) {
        tellOne(deal, party, "joined-" + party.role(), "deal.agreement.told.joined");
    }

    /** The contract is signed by both sides. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signed(Deal deal) {
        tell(deal, "signed", "deal.agreement.told.signed", null);
    }

    /** What is to be done at a stage if nobody plans anything else. */
    public NextAction nextAt(DealStage stage) {
        String key = "deal.agreement.next." + stage;
        NextAction.Holder holder = stage == DealStage.NOTICE ? NextAction.Holder.SUPPLIER : NextAction.Holder.ACQUIRER;
        return new NextAction(texts.getMessage(key, null, Locale.SIMPLIFIED_CHINESE), holder, null);
    }

    /** The other side has terms to answer. */
    NextAction answerTerms(PartyRole proposer) {
        NextAction.Holder other =
                proposer == PartyRole.SUPPLIER ? NextAction.Holder.ACQUIRER : NextAction.Holder.SUPPLIER;
        return new NextAction(nextAt(DealStage.TALKS).text(), other, null);
    }

    private void tell(Deal deal, String what, String message, @Nullable Viewer by) {
        for (Party party : deal.parties()) {
            if (by == null || !by.actsFor(party.organisation())) {
                tellOne(deal, party, what, message);
            }
        }
        if (deal.manager() != null && (by == null || !deal.manager().equals(by.person()))) {
            tell(new Receiver.Person(deal.manager()), deal, what + ":manager", message);
        }
    }

    private void tellOne(Deal deal, Party party, String what, String message) {
        tell(new Receiver.Organisation(party.organisation().value()), deal, what + ":" + party.role(), message);
    }

    private void tell(Receiver receiver, Deal deal, String what, String message) {
        notifications.tell(
                receiver,
                "deal:" + deal.id() + ":" + what,
                new Notification.Text(message, List.of(deal.title(), deal.number()), "/deals/" + deal.id()));
    }
}
