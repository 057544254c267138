package org.mengkeju.deal.proceeds;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The public notice of a version: publishing, objections and answers, and coming into force when its days are
 * over.
 */
@Service
public class AgreementNotices {
    private static final String SUBJECT = AgreementDesk.SUBJECT;

    private final AgreementRows rows;
    private final Objections objections;
    private final Agreements agreements;
    private final AgreementAccess access;
    private final AgreementNews news;
    private final AuditTrail audit;
    private final RegionClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AgreementNotices(
            AgreementRows rows,
            Objections objections,
            Agreements agreements,
            AgreementAccess access,
            AgreementNews news,
            AuditTrail audit,
            RegionClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.objections = objections;
        this.agreements = agreements;
        this.access = access;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** Publishes the draft; everybody it names must have agreed. Today is the first day of the notice. */
    public void publish(AgreementId id, Viewer viewer) {
        transaction.executeWithoutResult(_ -> {
            Agreement agreement = rows.lock(id).orElseThrow(Refusal::notFound);
            access.requireWrite(agreement, viewer);
            AgreementVersion draft = open(id, AgreementState.DRAFTED);
            if (!draft.terms().agreed()) {
                throw Refusal.conflict("deal.proceeds.refusal.not-agreed");
            }
            save(draft, draft.publishedOn(clock.today()), "published", viewer);
            if (agreements.noticeDays(draft.rules()) == 0) {
                intoForce(agreement, viewer);
            }
        });
    }

    /** Anybody with an account says what is wrong with what is published; the clock stops. */
    public Objection object(AgreementId id, String text, Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Agreement agreement = rows.lock(id).orElseThrow(Refusal::notFound);
            AgreementVersion version = rows.versions(id).stream()
                    .filter(one -> one.state().isPublished())
                    .findFirst()
                    .orElseThrow(() -> Refusal.conflict("deal.proceeds.refusal.no-notice"));
            Objection objection = objections.raise(id, version.number(), null, text, viewer);
            if (version.state() == AgreementState.NOTICE) {
                save(version, version.at(AgreementState.OBJECTED), "notice-stopped", viewer);
            }
            news.objected(agreement, objection);
            return objection;
        }));
    }

    /**
     * The unit answers: it changes what it published, which goes back to its draft, or it does not, and the clock
     * runs on.
     */
    public void answer(AgreementId id, UUID objection, boolean upheld, String text, Viewer viewer) {
        transaction.executeWithoutResult(_ -> {
            Agreement agreement = rows.lock(id).orElseThrow(Refusal::notFound);
            access.requireWrite(agreement, viewer);
            AgreementVersion version = open(id, AgreementState.OBJECTED);
            Objection open = objections.answer(objection, id, null, upheld, text, viewer);
            boolean others = objections.open(id, version.number(), null);
            if (upheld) {
                save(version, version.at(AgreementState.DRAFTED), "back-to-draft", viewer);
            } else if (!others) {
                save(version, version.at(AgreementState.NOTICE), "notice-runs-on", viewer);
            }
            news.answered(agreement, open, upheld);
        });
    }

    /** Brings into force what has been published long enough; told again, nothing changes. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    public void settle() {
        for (AgreementId id : rows.inNotice()) {
            transaction.executeWithoutResult(
                    _ -> rows.lock(id).ifPresent(agreement -> intoForce(agreement, Viewer.program())));
        }
    }

    private void intoForce(Agreement agreement, Viewer by) {
        LocalDate today = clock.today();
        List<AgreementVersion> versions = rows.versions(agreement.id());
        versions.stream()
                .filter(version -> version.state() == AgreementState.NOTICE)
                .filter(version -> agreements.clock(version).over(today) || agreements.noticeDays(version.rules()) == 0)
                .findFirst()
                .ifPresent(version -> {
                    versions.stream()
                            .filter(one -> one.state() == AgreementState.IN_FORCE)
                            .forEach(one -> save(one, one.ended(AgreementState.REPLACED, today), "replaced", by));
                    save(version, version.inForceOn(today), "in-force", by);
                    news.inForce(agreement, version);
                    events.publishEvent(new AgreementInForce(agreement.id()));
                });
    }

    private void save(AgreementVersion before, AgreementVersion after, String what, Viewer by) {
        rows.move(after);
        audit.record(by.actor(), what, SUBJECT, after.agreement().toString(), before.state(), after.state());
    }

    private AgreementVersion open(AgreementId id, AgreementState state) {
        return rows.versions(id).stream()
                .filter(version -> version.state() == state)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("deal.proceeds.refusal.state." + state));
    }
}
