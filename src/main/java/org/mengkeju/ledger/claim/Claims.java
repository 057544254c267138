package org.mengkeju.ledger.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mengkeju.ledger.Account;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.AccountId;
import org.mengkeju.ledger.Book;
import org.mengkeju.ledger.Ledger;
import org.mengkeju.ledger.Leg;
import org.mengkeju.ledger.Posting;
import org.mengkeju.ledger.Transfer;
import org.mengkeju.ledger.claim.internal.ClaimRows;
import org.mengkeju.ledger.internal.WritingRights;
import org.mengkeju.platform.Identifier;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.mengkeju.platform.audit.Actor;
import org.mengkeju.platform.audit.AuditTrail;
import org.mengkeju.platform.region.RegionClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims: opened once for each thing that fell due, paid in one or several payments, never more than is owed. Every payment
 * is posted from what its debtor paid out to the income of its creditor, both under the subject of the claim.
 */
@Service
public class Claims {
    /** Purpose of the account that shows what a debtor paid under a subject; it may be negative. */
    public static final String PAID_OUT = "paid-out";

    /** Purpose of the account of what a creditor received under a subject and still has to share; never negative. */
    public static final String INCOME = "income";

    private final ClaimRows rows;
    private final Ledger ledger;
    private final WritingRights rights;
    private final RegionClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Claims(
            ClaimRows rows,
            Ledger ledger,
            WritingRights rights,
            RegionClock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.ledger = ledger;
        this.rights = rights;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Opens a claim; where one was opened under its key before, that one is returned and nothing changes. */
    @Transactional
    public Claim open(Claim claim) {
        if (claim.amount().isZero() || claim.creditor().equals(claim.debtor())) {
            throw new IllegalArgumentException("A claim is about something, between two: " + claim);
        }
        rights.during(() -> rows.insert(claim, clock.now()));
        return rows.find(claim.key()).orElseThrow();
    }

    /**
     * What somebody says was received.
     *
     * @param key of what shows it, unique: recording it again changes nothing
     * @param evidence what shows it, in words
     */
    public record Receipt(String key, Money amount, LocalDate on, String evidence) {}

    /**
     * Records a payment on a claim and posts it, once.
     *
     * @throws Refusal when the claim is not open, when more than is owed is paid, when the day lies in the future, or when
     *     the same evidence was recorded otherwise before
     */
    @Transactional
    public Payment receive(ClaimId id, Receipt receipt, Actor by) {
        Claim claim = rights.during(() -> rows.lock(id)).orElseThrow(Refusal::notFound);
        Optional<Payment> before = rows.payment(receipt.key());
        if (before.isPresent()) {
            return same(before.get(), id, receipt);
        }
        check(claim, receipt);
        Payment payment = posted(claim, receipt, by);
        Money paid = claim.paid().plus(receipt.amount());
        boolean inFull = paid.equals(claim.amount());
        rights.during(() -> {
            rows.insert(payment, by.person());
            rows.update(id, paid, inFull ? Claim.State.PAID : Claim.State.OPEN);
            return id;
        });
        audit.record(by, "payment.recorded", "claim", id.toString(), null, payment);
        events.publishEvent(new ClaimPaid(
                payment.id(),
                id,
                claim.subject(),
                claim.purpose(),
                claim.creditor(),
                claim.debtor(),
                receipt.amount().fen(),
                receipt.on(),
                inFull));
        return payment;
    }

    private static Payment same(Payment before, ClaimId claim, Receipt receipt) {
        boolean same = before.claim().equals(claim)
                && before.amount().equals(receipt.amount())
                && before.receivedOn().equals(receipt.on());
        if (!same) {
            throw Refusal.conflict("ledger.claim.refusal.evidence", receipt.evidence());
        }
        return before;
    }

    private void check(Claim claim, Receipt receipt) {
        if (claim.state() != Claim.State.OPEN) {
            throw Refusal.conflict("ledger.claim.refusal." + claim.state());
        }
        if (receipt.amount().isZero() || receipt.amount().compareTo(claim.left()) > 0) {
            throw Refusal.invalid("ledger.claim.refusal.amount", claim.left().text());
        }
        if (receipt.on().isAfter(clock.today())) {
            throw Refusal.invalid("ledger.claim.refusal.future", receipt.on());
        }
    }

    private Payment posted(Claim claim, Receipt receipt, Actor by) {
        AccountId from = account(claim.debtor(), PAID_OUT, claim, null);
        AccountId to = account(claim.creditor(), INCOME, claim, Account.NO_OVERDRAFT);
        long fen = receipt.amount().fen();
        Transfer transfer = ledger.post(new Posting(
                Book.MONEY,
                "payment:" + receipt.key(),
                "payment",
                claim.subject() + " " + claim.purpose(),
                receipt.on(),
                List.of(new Leg(from, -fen), new Leg(to, fen)),
                by));
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS); // as exact as the database keeps it
        return new Payment(
                Identifier.next(),
                claim.id(),
                receipt.key(),
                transfer.id(),
                receipt.amount(),
                receipt.on(),
                receipt.evidence(),
                null,
                by.name(),
                now);
    }

    private AccountId account(Owner owner, String purpose, Claim claim, @Nullable Long floor) {
        return ledger.open(Book.MONEY, owner, purpose, claim.subject(), floor).id();
    }

    /**
     * Takes back a payment that was recorded by mistake.
     *
     * @throws Refusal when it was taken back before, or when what was received has been shared since
     */
    @Transactional
    public void reverse(UUID payment, String reason, Actor by) {
        Payment mistake = rows.payment(payment).orElseThrow(Refusal::notFound);
        Claim claim = rights.during(() -> rows.lock(mistake.claim())).orElseThrow();
        if (rows.payment(payment).orElseThrow().reversed() != null) {
            return;
        }
        Transfer back = ledger.reverse(
                mistake.transfer(),
                new Ledger.Step("payment-back:" + payment, "payment-back", reason, clock.today(), by));
        rights.during(() -> {
            rows.reverse(payment, back.id());
            Claim.State state = claim.state() == Claim.State.CANCELLED ? Claim.State.CANCELLED : Claim.State.OPEN;
            rows.update(claim.id(), claim.paid().minus(mistake.amount()), state);
            return back;
        });
        audit.record(by, "payment.reversed", "claim", claim.id().toString(), mistake, reason);
        events.publishEvent(new PaymentReversed(
                payment, claim.id(), claim.subject(), mistake.amount().fen()));
    }

    /** Nothing more is owed on it; what was paid stays paid. A claim that is paid stays as it is. */
    @Transactional
    public void cancel(ClaimId id, String reason, Actor by) {
        Claim claim = rights.during(() -> rows.lock(id)).orElseThrow(Refusal::notFound);
        if (claim.state() == Claim.State.OPEN) {
            rights.during(() -> {
                rows.update(id, claim.paid(), Claim.State.CANCELLED);
                return id;
            });
            audit.record(by, "claim.cancelled", "claim", id.toString(), claim, reason);
        }
    }

    public Optional<Claim> find(ClaimId id) {
        return rows.find(id);
    }

    /** All claims under a subject, by the day they are due. */
    public List<Claim> of(String subject) {
        return rows.of(subject);
    }

    /** Open claims in which an owner is creditor or debtor; the ones due first come first. */
    public List<Claim> open(Owner owner, int limit) {
        return rows.open(owner, limit);
    }

    /** Everybody's open claims; the ones due first come first. */
    public List<Claim> open(int limit) {
        return rows.open(null, limit);
    }

    public List<Payment> payments(ClaimId claim) {
        return rows.payments(claim);
    }

    public Optional<Payment> payment(UUID id) {
        return rows.payment(id);
    }
}
