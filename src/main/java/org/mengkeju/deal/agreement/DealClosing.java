package org.mengkeju.deal.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.mengkeju.deal.agreement.internal.DealRows;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a deal once it is signed: payments are noted, it is completed, or it is terminated by both sides. */
@Service
public class DealClosing {
    private final DealRows rows;
    private final DealAccess access;
    private final DealLog log;
    private final ApplicationEventPublisher events;

    DealClosing(DealRows rows, DealAccess access, DealLog log, ApplicationEventPublisher events) {
        this.rows = rows;
        this.access = access;
        this.log = log;
        this.events = events;
    }

    /** Notes a payment in the log, once. */
    @Transactional
    public void notePaid(DealId id, UUID payment, Money amount, LocalDate on) {
        noteOnce(id, DealEntry.Kind.PAID, amount.text() + " · " + on, payment.toString());
    }

    /** Notes that a payment was taken back, once. */
    @Transactional
    public void notePaymentBack(DealId id, UUID payment, Money amount) {
        noteOnce(id, DealEntry.Kind.PAYMENT_BACK, amount.text(), payment.toString());
    }

    private void noteOnce(DealId id, DealEntry.Kind kind, String text, String place) {
        Deal deal = rows.lock(id).orElseThrow();
        if (rows.entries(id).stream()
                .noneMatch(entry -> entry.kind() == kind && entry.place().equals(place))) {
            log.note(deal.id(), kind, text, place, Viewer.program());
        }
    }

    /** Everything that fell due was paid; saying so again changes nothing. */
    @Transactional
    public void complete(DealId id) {
        Deal deal = rows.lock(id).orElseThrow();
        if (deal.stage() == DealStage.SIGNED) {
            Deal completed = deal.with(DealStage.COMPLETED, deal.agreed(), null);
            log.save(deal, completed, DealEntry.Kind.COMPLETED, "", "", Viewer.program());
            events.publishEvent(new DealEnded(id));
        }
    }

    /** The use it allowed was stopped (民法典 art. 873): the signed deal ends with it; saying so again changes nothing. */
    @Transactional
    public void stop(DealId id) {
        Deal deal = rows.lock(id).orElseThrow();
        if (deal.stage() == DealStage.SIGNED) {
            Deal ended = deal.with(DealStage.TERMINATED, deal.agreed(), null);
            log.save(deal, ended, DealEntry.Kind.TERMINATED, "", "", Viewer.program());
            events.publishEvent(new DealEnded(id));
        }
    }

    /**
     * Ends a signed contract. What was paid stays paid; open claims are settled by the sides outside the program.
     *
     * @param why both sides read it
     */
    @Transactional
    public Deal terminate(DealId id, String why, Viewer by) {
        Deal deal = rows.lock(id).filter(there -> access.mayRead(there, by)).orElseThrow(Refusal::notFound);
        access.requireManage(deal, by);
        if (!deal.stage().next().contains(DealStage.TERMINATED)) {
            throw Refusal.conflict("deal.agreement.refusal.stage");
        }
        if (why.isBlank()) {
            throw Refusal.invalid("deal.refusal.text");
        }
        Deal ended = deal.with(DealStage.TERMINATED, deal.agreed(), null);
        log.save(deal, ended, DealEntry.Kind.TERMINATED, why.strip(), "", by);
        events.publishEvent(new DealEnded(id));
        return ended;
    }
}
