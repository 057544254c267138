package org.mengkeju.registration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.network.Centre;
import org.mengkeju.network.Centres;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.region.RegionClock;
import org.mengkeju.registration.RegistrationEntry.Kind;
import org.mengkeju.registration.Review.Proposal;
import org.mengkeju.registration.internal.RecordRows;
import org.mengkeju.registration.internal.RegistrationRows;
import org.mengkeju.registration.internal.VerificationCode;
import org.mengkeju.registration.recognition.Recognition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What takes two officers: registration and refusal; and what becomes of a registered contract later. */
@Service
public class RegistrationDecisions {
    private final RegistrationAccess access;
    private final RegistrationLog log;
    private final RegistrationRows rows;
    private final RecordRows records;
    private final Deals deals;
    private final Centres centres;
    private final RegionClock clock;
    private final ApplicationEventPublisher events;

    RegistrationDecisions(
            RegistrationAccess access,
            RegistrationLog log,
            RegistrationRows rows,
            RecordRows records,
            Deals deals,
            Centres centres,
            RegionClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.log = log;
        this.rows = rows;
        this.records = records;
        this.deals = deals;
        this.centres = centres;
        this.clock = clock;
        this.events = events;
    }

    /** Agrees with the first officer: it is registered, or not. */
    @Transactional
    public Registration confirm(RegistrationId id, int version, Viewer by) {
        Registration held = held(id, version, by);
        RegistrationDesk.requireState(held, RegistrationState.SECOND_REVIEW);
        Proposal proposal = RegistrationDesk.proposal(held);
        if (RegistrationDesk.officer(by).equals(proposal.officer())) {
            throw Refusal.conflict("registration.refusal.same-officer");
        }
        return proposal.register() ? register(held, proposal, by) : refuse(held, proposal, by);
    }

    private Registration register(Registration held, Proposal proposal, Viewer by) {
        LocalDate today = clock.today();
        Certificate certificate = certificate(held, 1, number(today, by), VerificationCode.next(), proposal.name(), by);
        Registration certified =
                held.at(RegistrationState.REGISTERED, held.review()).certified(certificate);
        rows.certify(certified, certificate);
        Registration saved = log.save(held, certified, Kind.REGISTERED, certificate.number(), today, by);
        log.tell(saved, "registration.told.registered", certificate.number());
        if (held.deal() != null) {
            deals.recordRegistration(new DealId(held.deal()), certificate.number(), today);
        }
        events.publishEvent(new ContractRegistered(
                held.id(),
                held.deal(),
                certificate.number(),
                today,
                certificate.technology().fen(),
                certificate.contract().fen()));
        return saved;
    }

    private Registration refuse(Registration held, Proposal proposal, Viewer by) {
        records.release(held.id());
        String grounds = String.join(", ", proposal.grounds());
        Registration refused = held.at(RegistrationState.NOT_REGISTERED, held.review());
        Registration saved = log.save(held, refused, Kind.NOT_REGISTERED, grounds, clock.today(), by);
        log.tell(saved, "registration.told.refused");
        return saved;
    }

    private Certificate certificate(
            Registration held, int edition, String number, String code, String first, Viewer second) {
        Recognition recognition = held.recognition();
        Money technology = recognition.technology();
        var amount = recognition.amount();
        var type = recognition.type();
        if (!recognition.recognised() || technology == null || amount == null || type == null) {
            throw Refusal.conflict(
                    "registration.refusal.not-recognised",
                    recognition.findings().stream().filter(one -> one.hinders()).count());
        }
        return new Certificate(
                edition,
                number,
                code,
                clock.today(),
                type,
                amount.contract(),
                technology,
                amount.open(),
                office(second),
                first,
                second.name());
    }

    /** Sixteen digits: year, division of the registration body, serial (the platform's own scheme, not official). */
    private String number(LocalDate day, Viewer by) {
        String division = centre(by).division();
        return String.format(Locale.ROOT, "%04d%s%06d", day.getYear(), division, rows.serial(day.getYear(), division));
    }

    private Centre centre(Viewer by) {
        return by.centre() == null ? centres.head() : centres.find(by.centre()).orElseGet(centres::head);
    }

    private String office(Viewer by) {
        return centre(by).name().in(Locale.SIMPLIFIED_CHINESE);
    }

    /** Does not agree: it goes back to the review. */
    @Transactional
    public Registration returnToReview(RegistrationId id, int version, String why, Viewer by) {
        Registration held = held(id, version, by);
        Registration back = held.at(RegistrationState.IN_REVIEW, held.review().proposed(null));
        return log.save(held, back, Kind.RETURNED, Applications.words(why), by);
    }

    /** Decides about a change that was filed: a new edition of the certificate, or nothing changes. */
    @Transactional
    public Registration decideChange(RegistrationId id, int version, boolean agree, String why, Viewer by) {
        Registration held = held(id, version, by);
        RegistrationDesk.requireState(held, RegistrationState.CHANGE_FILED);
        String words = Applications.words(why);
        Review after = held.review().changing(null);
        if (!agree) {
            Registration same = held.at(RegistrationState.REGISTERED, after);
            Registration saved = log.save(held, same, Kind.CHANGE_DECLINED, words, by);
            log.tell(saved, "registration.told.change-declined");
            return saved;
        }
        Registration changed =
                held.with(Objects.requireNonNull(held.review().pending())).at(RegistrationState.REGISTERED, after);
        Certificate old = Objects.requireNonNull(held.certificate());
        Certificate fresh = certificate(changed, old.edition() + 1, old.number(), old.code(), old.first(), by);
        rows.certify(changed, fresh);
        if (!records.claim(id, FormCheck.identities(changed.form(), records.attachments(id)))) {
            throw Refusal.conflict("registration.refusal.duplicate");
        }
        Registration saved = log.save(held, changed.certified(fresh), Kind.CHANGED, words, by);
        log.tell(saved, "registration.told.changed");
        return saved;
    }

    /** Decides about a cancellation that was asked for. */
    @Transactional
    public Registration decideCancellation(RegistrationId id, int version, boolean agree, String why, Viewer by) {
        Registration held = held(id, version, by);
        RegistrationDesk.requireState(held, RegistrationState.CANCEL_FILED);
        if (agree) {
            records.release(id);
        }
        RegistrationState next = agree ? RegistrationState.CANCELLED : RegistrationState.REGISTERED;
        Kind kind = agree ? Kind.CANCELLED : Kind.CANCEL_DECLINED;
        Registration saved = log.save(held, held.at(next, held.review()), kind, Applications.words(why), by);
        log.tell(saved, agree ? "registration.told.cancelled" : "registration.told.cancel-declined");
        return saved;
    }

    /** Revokes a registration that false papers brought about. */
    @Transactional
    public Registration revoke(RegistrationId id, int version, String why, Viewer by) {
        Registration held = held(id, version, by);
        records.release(id);
        Registration revoked = held.at(RegistrationState.REVOKED, held.review());
        Registration saved = log.save(held, revoked, Kind.REVOKED, Applications.words(why), by);
        log.tell(saved, "registration.told.revoked");
        return saved;
    }

    private Registration held(RegistrationId id, int version, Viewer by) {
        Registration held = log.hold(id, version);
        if (!access.mayRegister(held, by)) {
            throw Refusal.notFound();
        }
        return held;
    }
}
