package org.mengkeju.deal.payment;

import java.util.List;
import org.mengkeju.deal.agreement.Deal;
import org.mengkeju.deal.agreement.DealClosing;
import org.mengkeju.deal.agreement.DealSigned;
import org.mengkeju.deal.agreement.DealStage;
import org.mengkeju.deal.agreement.Deals;
import org.mengkeju.deal.terms.Instalment;
import org.mengkeju.deal.terms.Terms;
import org.mengkeju.ledger.Account.Owner;
import org.mengkeju.ledger.claim.Claim;
import org.mengkeju.ledger.claim.ClaimPaid;
import org.mengkeju.ledger.claim.Claims;
import org.mengkeju.ledger.claim.PaymentReversed;
import org.mengkeju.platform.Money;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Performs a signed contract as far as the program can: opens a claim for every instalment, notes what was paid, and completes
 * the deal when nothing can fall due any more. Told twice it does nothing twice.
 */
@Component
public class Performance {
    private final Deals deals;
    private final DealClosing closing;
    private final Claims claims;

    Performance(Deals deals, DealClosing closing, Claims claims) {
        this.deals = deals;
        this.closing = closing;
        this.claims = claims;
    }

    @ApplicationModuleListener
    void on(DealSigned event) {
        openClaims(deals.find(event.deal()).orElseThrow());
    }

    /** Opens a claim for every instalment of a signed contract that has none yet. */
    @Transactional
    public void openClaims(Deal deal) {
        List<Instalment> instalments = deals.agreedTerms(deal).orElseThrow().instalments();
        for (int i = 0; i < instalments.size(); i++) {
            Instalment one = instalments.get(i);
            claims.open(Claim.open(
                    deal.key() + ":instalment:" + (i + 1),
                    deal.key(),
                    "instalment:" + (i + 1),
                    deal.number() + " " + one.label(),
                    Owner.of(deal.supplier().organisation()),
                    Owner.of(deal.acquirer().organisation()),
                    one.amount(),
                    one.due()));
        }
    }

    @ApplicationModuleListener
    void on(ClaimPaid event) {
        deals.ofKey(event.subject()).ifPresent(deal -> {
            closing.notePaid(deal.id(), event.payment(), Money.ofFen(event.fen()), event.on());
            if (deal.stage() == DealStage.SIGNED && nothingCanFallDue(deal)) {
                closing.complete(deal.id());
            }
        });
    }

    @ApplicationModuleListener
    void on(PaymentReversed event) {
        deals.ofKey(event.subject())
                .ifPresent(deal -> closing.notePaymentBack(deal.id(), event.payment(), Money.ofFen(event.fen())));
    }

    /** With a royalty or with use first, pay later something can always fall due until the sides end the contract. */
    private boolean nothingCanFallDue(Deal deal) {
        Terms terms = deals.agreedTerms(deal).orElseThrow();
        return !terms.isOpenEnded()
                && claims.of(deal.key()).stream().noneMatch(claim -> claim.state() == Claim.State.OPEN);
    }
}
