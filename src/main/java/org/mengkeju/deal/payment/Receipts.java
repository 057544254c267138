package org.mengkeju.deal.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealAccess;
import org.mengkeju.deal.agreement.DealId;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.ClaimId;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.ledger.claim.Payment;
import org.mengkeju.network.Viewer;
import org.mengkeju.platform.Money;
import org.mengkeju.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came in under a deal, said by whom it came to: only the creditor of a claim confirms a payment on it. */
@Service
public class Receipts {
    private static final int EVIDENCE_MAX = 200;

    private final Deals deals;
    private final DealAccess access;
    private final Claims claims;

    Receipts(Deals deals, DealAccess access, Claims claims) {
        this.deals = deals;
        this.access = access;
        this.claims = claims;
    }

    /**
     * Confirms that money came in.
     *
     * @param evidence number of the bank slip; said again it counts once
     */
    @Transactional
    public Payment confirm(DealId id, ClaimId claim, Money amount, LocalDate on, String evidence, Viewer by) {
        Claim owed = own(id, claim, by);
        String slip = evidence.strip();
        if (slip.isEmpty() || slip.length() > EVIDENCE_MAX) {
            throw Refusal.invalid("deal.payment.refusal.slip");
        }
        return claims.receive(
                owed.id(),
                new Claims.Receipt("slip:" + owed.creditor().key() + ":" + slip, amount, on, slip),
                by.actor());
    }

    /** Takes back a payment confirmed by mistake. */
    @Transactional
    public void takeBack(DealId id, UUID payment, String why, Viewer by) {
        Payment mistake = claims.payment(payment).orElseThrow(Refusal::notFound);
        own(id, mistake.claim(), by);
        if (why.isBlank()) {
            throw Refusal.invalid("deal.refusal.text");
        }
        claims.reverse(payment, why.strip(), by.actor());
    }

    private Claim own(DealId id, ClaimId claim, Viewer by) {
        Deal deal = deals.find(id, by).orElseThrow(Refusal::notFound);
        Claim owed = claims.find(claim)
                .filter(there -> there.subject().equals(deal.key()))
                .orElseThrow(Refusal::notFound);
        boolean creditor = by.organisation() != null
                && owed.creditor().equals(Owner.of(by.organisation()))
                && access.side(deal, by).isPresent();
        if (!creditor) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "deal.payment.refusal.creditor");
        }
        return owed;
    }
}
